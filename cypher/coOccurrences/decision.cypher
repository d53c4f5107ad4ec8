// Pairs of nodes of a type that the title of one decision names, those with most such decisions first.
MATCH (a:Entity)<-[:CONCERNS|BELONGS_TO]-(m:Decision)-[:CONCERNS|BELONGS_TO]->(b:Entity)
WHERE a.id < b.id AND $type IN labels(a) AND $type IN labels(b)
  AND ($of IS NULL OR a.id IN $of OR b.id IN $of)
  AND ($from IS NULL OR m.date >= date($from)) AND ($to IS NULL OR m.date <= date($to))
WITH a, b, count(DISTINCT m) AS weight, collect(DISTINCT m.id) AS through
WHERE weight >= $minimum
WITH a, b, weight, through ORDER BY weight DESC, a.id, b.id
WITH collect({source: a.id, target: b.id, weight: weight, through: through[..20]}) AS pairs
RETURN pairs[..$first] AS pairs, size(pairs) AS total
