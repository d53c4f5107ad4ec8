// The programmes that the title of this decision names.
MATCH (this:Decision)-[link:BELONGS_TO]->(node:Programme)
RETURN node, link
