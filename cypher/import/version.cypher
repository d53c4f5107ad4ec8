// Gives the graph a new version: answers that were kept for the old one are not given any more.
MERGE (meta:Meta {key: 'graph'})
SET meta.version = randomUUID()
RETURN meta.version AS version
