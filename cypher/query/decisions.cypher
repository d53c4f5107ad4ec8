// All decisions of the cabinet, newest first. Those that support pledges of more than one policy area:
// `where: {policyAreas: {count: {gte: 2}}}`.
MATCH (node:Decision)
RETURN node
