// The agencies that the text of this finding names: claims of the AI-written assessment.
MATCH (this:Finding)-[link:MENTIONS]->(node:Agency)
RETURN node, link
