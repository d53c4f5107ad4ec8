// What has the words in its name or its text, the best matches first; capitals, accents and plurals do not matter.
CALL db.index.fulltext.queryNodes('entity_search', $query, {skip: $skip, limit: $limit}) YIELD node, score
WITH node, score, $asked AS asked
RETURN node, score, asked
