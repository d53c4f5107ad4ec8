// The person with this slug, or null.
MATCH (node:Person {slug: $slug})
RETURN node
