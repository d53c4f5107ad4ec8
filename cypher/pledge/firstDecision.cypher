// The first decision that the assessment cites or the document lists; of several on one day, the first by id.
MATCH (this:Pledge)-[link:SUPPORTED_BY]->(node:Decision)
WITH node, link ORDER BY node.date, node.id LIMIT 1
RETURN node, link
