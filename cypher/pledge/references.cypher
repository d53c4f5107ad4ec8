// The references of the document of this pledge.
MATCH (this:Pledge)-[:FROM]->(:Document)-[link:LISTS]->(node:Reference)
RETURN node, link
