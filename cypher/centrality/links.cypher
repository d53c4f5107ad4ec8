// Who and what the official texts link: the pairs that centrality and communities are measured over.
MATCH (a:Decision|Pledge)-[link:CONCERNS|BELONGS_TO|MENTIONS]->(b:Agency|Programme)
WHERE link.basis IN ['TITLE', 'PLEDGE']
WITH DISTINCT a.id AS source, b.id AS target ORDER BY source, target
RETURN source, target
