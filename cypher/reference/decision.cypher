// The decision that it is; null when the list gives no title.
MATCH (this:Reference)-[link:REFERS_TO]->(node:Decision)
RETURN node, link
