// Gives the graph a new version, and tells which documents it has. One node is locked: of two imports at once, the second waits.
CYPHER replan=skip
MERGE (meta:Meta {key: 'graph'})
SET meta.version = randomUUID()
RETURN [key IN $keys WHERE EXISTS { (:Entity {id: 'Document:' + key}) }] AS known
