// The decision of this reference; null if the list gives no title.
MATCH (this:Reference)-[link:REFERS_TO]->(node:Decision)
RETURN node, link
