// Up to twenty places in documents where relations of this node are written.
MATCH (this:Entity)-[link]-()
UNWIND link.sources AS source
WITH DISTINCT source ORDER BY source LIMIT 20
RETURN source AS value
