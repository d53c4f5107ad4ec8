// The groups, or only the groups of the given nodes, the largest first, each with its most central nodes; and the version of the graph that was measured.
OPTIONAL MATCH (graph:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
WITH graph.version AS version,
  measured {.version, .nodes, .links, .measures, .modularity, .communities, at: toString(measured.at)} AS measured,
  COLLECT { UNWIND $of AS id MATCH (n:Entity {id: id}) RETURN DISTINCT n.community } AS asked
RETURN version, measured, COLLECT {
  MATCH (n:Agency|Decision|Pledge|Programme)
  WHERE n.community IS NOT NULL AND ($of IS NULL OR n.community IN asked)
  WITH n ORDER BY n.pagerank DESC, n.id
  WITH n.community AS number, collect(n.id) AS ids, collect(CASE WHEN n:Agency OR n:Programme THEN n.caption END) AS names,
    sum(CASE WHEN n:Agency THEN 1 ELSE 0 END) AS agencies, sum(CASE WHEN n:Programme THEN 1 ELSE 0 END) AS programmes,
    sum(CASE WHEN n:Decision THEN 1 ELSE 0 END) AS decisions, sum(CASE WHEN n:Pledge THEN 1 ELSE 0 END) AS pledges
  ORDER BY number LIMIT $first
  RETURN {number: number, size: size(ids), members: ids[..$members], names: names[..3],
    totals: [['Agency', agencies], ['Programme', programmes], ['Decision', decisions], ['Pledge', pledges]]}
} AS communities
