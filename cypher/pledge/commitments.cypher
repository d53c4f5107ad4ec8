// The sentences of this pledge, one for each commitment. The first sentence may only give the context.
MATCH (this:Pledge)-[link:HAS_COMMITMENT]->(node:Commitment)
RETURN node, link
