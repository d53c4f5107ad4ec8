// Where it is written: up to twenty places in documents that one of its links rests on.
MATCH (this:Entity)-[link]-()
UNWIND link.sources AS source
WITH DISTINCT source ORDER BY source LIMIT 20
RETURN source AS value
