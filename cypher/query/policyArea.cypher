// The policy area with this slug, or null.
MATCH (node:PolicyArea {slug: $slug})
RETURN node
