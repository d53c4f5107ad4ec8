// The appointments of an earlier day that the text of this decision recalls.
MATCH (this:Decision)-[link:RECALLS]->(node:Appointment)
RETURN node, link
