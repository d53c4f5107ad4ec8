// Finds by id.
CREATE INDEX finding_id IF NOT EXISTS FOR (n:Finding) ON (n.id)
