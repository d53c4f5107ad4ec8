// The appointments that this decision makes, one for each act.
MATCH (this:Decision)-[link:MAKES]->(node:Appointment)
RETURN node, link
