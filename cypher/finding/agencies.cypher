// The agencies that its text names: claims of the AI-written assessment.
MATCH (this:Finding)-[link:MENTIONS]->(node:Agency)
RETURN node, link
