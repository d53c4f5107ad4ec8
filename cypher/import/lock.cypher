// Gives the graph a new version, and tells whether it has a document. One node is locked: of two imports at once, the second waits.
MERGE (meta:Meta {key: 'graph'})
SET meta.version = randomUUID()
RETURN EXISTS { (:Entity {id: $document}) } AS known
