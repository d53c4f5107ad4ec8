// Whether the graph has a document.
RETURN EXISTS { MATCH (:Document) } AS filled
