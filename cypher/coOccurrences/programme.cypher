// Pairs of agencies with decisions of one programme, those with most such programmes first.
MATCH (m:Programme)<-[:BELONGS_TO]-(d:Decision)-[:CONCERNS]->(a:Entity)
WHERE $type IN labels(a) AND ($from IS NULL OR d.date >= date($from)) AND ($to IS NULL OR d.date <= date($to))
WITH DISTINCT m, a
MATCH (m)<-[:BELONGS_TO]-(d:Decision)-[:CONCERNS]->(b:Entity)
WHERE a.id < b.id AND $type IN labels(b) AND ($from IS NULL OR d.date >= date($from)) AND ($to IS NULL OR d.date <= date($to))
  AND ($of IS NULL OR a.id IN $of OR b.id IN $of)
WITH a, b, count(DISTINCT m) AS weight, collect(DISTINCT m.id) AS through
WHERE weight >= $minimum
WITH a, b, weight, through ORDER BY weight DESC, a.id, b.id
WITH collect({source: a.id, target: b.id, weight: weight, through: through[..20]}) AS pairs
RETURN pairs[..$first] AS pairs, size(pairs) AS total
