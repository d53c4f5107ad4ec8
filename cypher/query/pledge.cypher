// The pledge with this slug, or null.
MATCH (node:Pledge {slug: $slug})
RETURN node
