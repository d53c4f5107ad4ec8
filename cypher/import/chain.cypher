// Links decisions of the same title by date, each to the next.
UNWIND $titleKeys AS titleKey
MATCH (d:Decision {titleKey: titleKey})
WITH titleKey, d ORDER BY d.date, d.id
WITH titleKey, collect(d) AS chain
CALL (chain) { UNWIND chain AS d MATCH (d)-[old:NEXT]->() DELETE old RETURN count(*) AS gone }
UNWIND range(0, size(chain) - 2) AS i
WITH chain[i] AS earlier, chain[i + 1] AS later
MATCH (earlier)<-[r1:REFERS_TO]-() WITH earlier, later, collect(r1.sources[0]) AS s1
MATCH (later)<-[r2:REFERS_TO]-() WITH earlier, later, s1, collect(r2.sources[0]) AS s2
MERGE (earlier)-[next:NEXT {basis: 'DOCUMENT'}]->(later)
SET next.words = [], next.sources = s1 + s2
RETURN count(*) AS linked
