// The agencies that the title of this decision names.
MATCH (this:Decision)-[link:CONCERNS]->(node:Agency)
RETURN node, link
