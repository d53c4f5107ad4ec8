// The agency with this slug, such as "fit", or null.
MATCH (node:Agency {slug: $slug})
RETURN node
