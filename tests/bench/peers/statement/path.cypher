// The shortest path between two things, by what is not merely of one day, folder, list or file.
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
OPTIONAL MATCH path = shortestPath((a)-[*..6]-(b))
WHERE all(node IN nodes(path) WHERE NOT node:Meeting|PolicyArea|Document|Reference)
WITH path, [link IN relationships(path) | type(link)] AS types
RETURN length(path) AS length, [node IN nodes(path) | node {.id, .caption}] AS nodes, types
