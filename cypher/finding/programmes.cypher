// The programmes that the text of this finding names: claims of the AI-written assessment.
MATCH (this:Finding)-[link:MENTIONS]->(node:Programme)
RETURN node, link
