// The decisions that the assessment of this pledge cites or its document lists. That they carry out the pledge is a claim.
MATCH (this:Pledge)-[link:SUPPORTED_BY]->(node:Decision)
RETURN node, link
