// The decision with this slug, or null.
MATCH (node:Decision {slug: $slug})
RETURN node
