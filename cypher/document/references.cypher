// Its list of references.
MATCH (this:Document)-[link:LISTS]->(node:Reference)
RETURN node, link
