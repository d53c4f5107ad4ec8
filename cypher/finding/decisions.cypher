// The decisions that this finding cites as evidence.
MATCH (this:Finding)-[link:CITES]->(:Reference)-[:REFERS_TO]->(node:Decision)
WITH DISTINCT this, node
WITH node, COLLECT { MATCH (this)-[cites:CITES]->(:Reference)-[:REFERS_TO]->(node) RETURN cites ORDER BY cites.sources[0] LIMIT 1 }[0] AS link
RETURN node, link
