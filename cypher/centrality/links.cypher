// The pairs of nodes that official texts relate: centrality and communities are computed from them.
MATCH (a:Decision|Pledge)-[link:CONCERNS|BELONGS_TO|MENTIONS]->(b:Agency|Programme)
WHERE link.basis IN ['TITLE', 'PLEDGE']
WITH DISTINCT a.id AS source, b.id AS target ORDER BY source, target
RETURN source, target
