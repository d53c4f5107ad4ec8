// All agencies that something names.
MATCH (node:Agency)
RETURN node
