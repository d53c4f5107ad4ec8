// The references of this document, in order.
MATCH (this:Document)-[link:LISTS]->(node:Reference)
RETURN node, link
