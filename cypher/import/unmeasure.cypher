// Deletes all measures, and notes the network that is measured now.
MERGE (measured:Meta {key: 'centrality'})
SET measured += $about, measured.at = datetime()
WITH measured
OPTIONAL MATCH (n:Agency|Decision|Pledge|Programme) WHERE n.community IS NOT NULL
REMOVE n.connections, n.pagerank, n.betweenness, n.community
RETURN count(n) AS forgotten
