// The references that it cites, in their order.
MATCH (this:Finding)-[link:CITES]->(node:Reference)
RETURN node, link
