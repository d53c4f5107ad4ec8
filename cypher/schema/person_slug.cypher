// Finds by slug.
CREATE INDEX person_slug IF NOT EXISTS FOR (n:Person) ON (n.slug)
