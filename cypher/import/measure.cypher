// Writes the centrality and the group of each node.
UNWIND $scores AS row
MATCH (n:Entity {id: row.id})
SET n.connections = row.connections, n.pagerank = row.pagerank, n.betweenness = row.betweenness, n.community = row.community
RETURN count(n) AS written
