// Those of the ids that name nothing.
UNWIND $ids AS id
WITH id WHERE NOT EXISTS { MATCH (:Entity {id: id}) }
RETURN collect(DISTINCT id) AS missing
