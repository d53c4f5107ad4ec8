// The decisions that it cites as evidence.
MATCH (this:Finding)-[link:CITES]->(:Reference)-[:REFERS_TO]->(node:Decision)
RETURN node, link
