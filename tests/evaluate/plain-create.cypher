// What search would be with Neo4j's own Dutch analyzer and nothing else: the measure that ours is held against.
CREATE FULLTEXT INDEX entity_search_plain IF NOT EXISTS
FOR (n:Entity) ON EACH [n.caption, n.name, n.names, n.abbreviations, n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}}
