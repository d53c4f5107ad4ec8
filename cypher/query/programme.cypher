// The programme with this slug, or null.
MATCH (node:Programme {slug: $slug})
RETURN node
