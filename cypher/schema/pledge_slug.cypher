// Finds by slug.
CREATE INDEX pledge_slug IF NOT EXISTS FOR (n:Pledge) ON (n.slug)
