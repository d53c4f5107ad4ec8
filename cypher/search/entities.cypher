// What has the words in its name or its text, the best matches first; capitals, accents and plurals do not matter.
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node, score
WITH node, score, $asked AS asked WHERE size($types) = 0 OR any(label IN labels(node) WHERE label IN $types)
RETURN node, score, asked
