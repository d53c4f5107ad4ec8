// Whether there is a document at all.
RETURN EXISTS { MATCH (:Document) } AS filled
