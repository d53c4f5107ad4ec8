// All cabinet meetings at which a decision fell, newest first.
MATCH (node:Meeting)
RETURN node
