// The references that point to this decision.
MATCH (this:Decision)<-[link:REFERS_TO]-(node:Reference)
RETURN node, link
