// The given ids of which no node exists.
UNWIND $ids AS id
WITH id WHERE NOT EXISTS { MATCH (:Entity {id: id}) }
RETURN collect(DISTINCT id) AS missing
