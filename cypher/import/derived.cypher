// The relations that follow from all documents together, as they are now.
MATCH (from:Decision)-[link:NEXT|PROPOSED_BY]->(to)
WHERE link:NEXT OR link.derived
RETURN from.id AS from, type(link) AS type, to.id AS to, link.basis AS basis, link.words AS words, link.sources AS sources
