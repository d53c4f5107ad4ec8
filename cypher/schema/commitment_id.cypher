// Finds by id.
CREATE INDEX commitment_id IF NOT EXISTS FOR (n:Commitment) ON (n.id)
