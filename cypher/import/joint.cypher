// The joint proposals that do not say whose each office is, and the offices whose holders other decisions tell.
MATCH (text:Document)-[link:TEXT_OF]->(d:Decision)
WHERE text.offices IS NOT NULL
WITH collect({decision: d.id, names: text.proposers, titles: text.offices, source: link.sources[0]}) AS proposals
RETURN proposals, COLLECT { MATCH (o:Office)-[:HELD_BY]->(p:Person) RETURN {id: o.id, title: o.title, name: p.name} } AS offices
