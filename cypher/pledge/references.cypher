// The references of its document.
MATCH (this:Pledge)-[:FROM]->(:Document)-[link:LISTS]->(node:Reference)
RETURN node, link
