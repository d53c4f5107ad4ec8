// Finds by slug.
CREATE INDEX decision_slug IF NOT EXISTS FOR (n:Decision) ON (n.slug)
