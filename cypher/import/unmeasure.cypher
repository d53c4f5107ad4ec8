// Removes all measures of centrality, and notes the version of the graph that the new ones are computed from.
MERGE (measured:Meta {key: 'centrality'})
SET measured += $about, measured.at = datetime()
WITH measured
OPTIONAL MATCH (n:Agency|Decision|Pledge|Programme) WHERE n.community IS NOT NULL
REMOVE n.connections, n.pagerank, n.betweenness, n.community
RETURN count(n) AS forgotten
