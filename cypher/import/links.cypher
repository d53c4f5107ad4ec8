// Writes links: words and sources are added to those that other documents brought.
UNWIND $links AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[link:$(row.type) {basis: row.basis}]->(to)
SET link.words = coalesce(link.words, []) + [word IN row.words WHERE NOT word IN coalesce(link.words, [])],
    link.sources = coalesce(link.sources, []) + [source IN row.sources WHERE NOT source IN coalesce(link.sources, [])]
RETURN count(*) AS written
