// The nodes of a type by a measure, the highest value first; and the version of the graph that was measured.
OPTIONAL MATCH (graph:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
WITH graph.version AS version,
  measured {.version, .nodes, .links, .measures, .modularity, .communities, at: toString(measured.at)} AS measured,
  COLLECT {
    MATCH (n:Agency|Decision|Pledge|Programme)
    WHERE $type IN labels(n) AND n[$measure] IS NOT NULL
    RETURN {id: n.id, score: n[$measure]} ORDER BY n[$measure] DESC, n.id
  } AS ranking
RETURN version, measured, ranking[..$first] AS ranking, size(ranking) AS total
