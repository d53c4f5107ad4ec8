// Finds by slug.
CREATE INDEX agency_slug IF NOT EXISTS FOR (n:Agency) ON (n.slug)
