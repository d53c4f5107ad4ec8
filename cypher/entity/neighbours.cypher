// The nodes related to this node, by any relation; those with most relations first.
MATCH (this:Entity)-[link]-(node:Entity)
WHERE ($types IS NULL OR any(label IN labels(node) WHERE label IN $types)) AND NOT node.id IN $exclude
WITH DISTINCT this, node
WITH node, COUNT { (node)--() } AS degree, COLLECT { MATCH (this)-[some]-(node) RETURN some ORDER BY some.basis, type(some) LIMIT 1 }[0] AS link
WITH node, link, degree, type(link) AS relation
RETURN node, link, degree, relation
