// The document that lists it.
MATCH (this:Reference)<-[link:LISTS]-(node:Document)
RETURN node, link
