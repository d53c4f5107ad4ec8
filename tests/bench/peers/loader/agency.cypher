// The agency with a slug.
MATCH (agency:Agency {slug: $slug})
RETURN agency {.id, .name} AS found
