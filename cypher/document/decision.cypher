// The decision whose text it is; null of a document about a pledge.
MATCH (this:Document)-[link:TEXT_OF]->(node:Decision)
RETURN node, link
