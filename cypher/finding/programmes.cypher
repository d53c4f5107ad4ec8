// The programmes that its text names: claims of the AI-written assessment.
MATCH (this:Finding)-[link:MENTIONS]->(node:Programme)
RETURN node, link
