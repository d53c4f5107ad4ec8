// Finds by checksum.
CREATE INDEX document_checksum IF NOT EXISTS FOR (n:Document) ON (n.checksum)
