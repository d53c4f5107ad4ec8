// The decision of this reference; null if the list gives no title, or if several decisions have its date and title.
MATCH (this:Reference)-[link:REFERS_TO]->(node:Decision)
RETURN node, link
