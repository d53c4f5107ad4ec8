// Finds by slug.
CREATE INDEX document_slug IF NOT EXISTS FOR (n:Document) ON (n.slug)
