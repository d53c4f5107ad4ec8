// The document that lists this reference.
MATCH (this:Reference)<-[link:LISTS]-(node:Document)
RETURN node, link
