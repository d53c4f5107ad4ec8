// The programmes that its title names.
MATCH (this:Decision)-[link:BELONGS_TO]->(node:Programme)
RETURN node, link
