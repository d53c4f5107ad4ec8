// The persons whom the text of the decision names in the appointment.
MATCH (this:Appointment)-[link:NAMES]->(node:Person)
RETURN node, link
