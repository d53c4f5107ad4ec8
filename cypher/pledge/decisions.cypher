// The decisions that its assessment cites or its document lists; that they carry it out is a claim.
MATCH (this:Pledge)-[link:SUPPORTED_BY]->(node:Decision)
RETURN node, link
