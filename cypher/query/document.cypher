// The document with this slug, or null.
MATCH (node:Document {slug: $slug})
RETURN node
