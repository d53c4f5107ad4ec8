// Gives the graph a new version, and returns its documents. It locks one node: of two imports at the same time, the second one waits.
CYPHER replan=skip
MERGE (meta:Meta {key: 'graph'})
SET meta.version = randomUUID()
RETURN [key IN $keys WHERE EXISTS { (:Entity {id: 'Document:' + key}) }] AS known
