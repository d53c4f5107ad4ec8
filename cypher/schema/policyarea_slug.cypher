// Finds by slug.
CREATE INDEX policyarea_slug IF NOT EXISTS FOR (n:PolicyArea) ON (n.slug)
