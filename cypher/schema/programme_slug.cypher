// Finds by slug.
CREATE INDEX programme_slug IF NOT EXISTS FOR (n:Programme) ON (n.slug)
