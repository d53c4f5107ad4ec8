// Its sentences, one a commitment; the first may only give the context.
MATCH (this:Pledge)-[link:HAS_COMMITMENT]->(node:Commitment)
RETURN node, link
