// Finds by id.
CREATE INDEX reference_id IF NOT EXISTS FOR (n:Reference) ON (n.id)
