// The ids of the nodes that a full-text index finds, best first.
CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
WHERE $type IS NULL OR $type IN labels(node)
RETURN node.id AS id
ORDER BY score DESC, id
LIMIT $limit
