// Pairs of nodes of a type that the text of one pledge names, those with most such pledges first.
MATCH (a:Entity)<-[:MENTIONS]-(m:Pledge)-[:MENTIONS]->(b:Entity)
WHERE a.id < b.id AND $type IN labels(a) AND $type IN labels(b)
  AND ($of IS NULL OR a.id IN $of OR b.id IN $of)
WITH a, b, count(DISTINCT m) AS weight, collect(DISTINCT m.id) AS through
WHERE weight >= $minimum
WITH a, b, weight, through ORDER BY weight DESC, a.id, b.id
WITH collect({source: a.id, target: b.id, weight: weight, through: through[..20]}) AS pairs
RETURN pairs[..$first] AS pairs, size(pairs) AS total
