// The findings of the AI-written assessments that name this agency.
MATCH (this:Agency)<-[link:MENTIONS]-(node:Finding)
RETURN node, link
