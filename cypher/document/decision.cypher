// The decision whose text this document is; null for a document about a pledge.
MATCH (this:Document)-[link:TEXT_OF]->(node:Decision)
RETURN node, link
