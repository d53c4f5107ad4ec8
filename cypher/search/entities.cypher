// The nodes that have the words in their name or their text, the best matches first. Case, accents and plurals do not matter.
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node, score
WITH node, score, $asked AS asked
RETURN node, score, asked
