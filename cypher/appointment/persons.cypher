// The persons whom the text of the decision names for this appointment: who starts, stays or leaves.
MATCH (this:Appointment)-[link:NAMES]->(node:Person)
RETURN node, link
