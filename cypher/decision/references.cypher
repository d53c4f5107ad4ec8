// The entries of reference lists that are this decision.
MATCH (this:Decision)<-[link:REFERS_TO]-(node:Reference)
RETURN node, link
