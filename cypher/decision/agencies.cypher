// The agencies that its title names.
MATCH (this:Decision)-[link:CONCERNS]->(node:Agency)
RETURN node, link
