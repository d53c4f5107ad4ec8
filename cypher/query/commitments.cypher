// All commitments.
MATCH (node:Commitment)
RETURN node
