// The references that this finding cites, in the order of their index.
MATCH (this:Finding)-[link:CITES]->(node:Reference)
RETURN node, link
