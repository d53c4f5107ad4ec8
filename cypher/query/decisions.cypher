// All decisions of the cabinet, newest first.
MATCH (node:Decision)
RETURN node
