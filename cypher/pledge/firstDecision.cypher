// The first of the decisions that its assessment cites or its document lists; of those of one day, the first by id.
MATCH (this:Pledge)-[link:SUPPORTED_BY]->(node:Decision)
WITH node, link ORDER BY node.date, node.id LIMIT 1
RETURN node, link
