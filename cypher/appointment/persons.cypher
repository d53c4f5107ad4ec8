// The persons whom the text of the decision names in the appointment: who comes, who stays, who goes.
MATCH (this:Appointment)-[link:NAMES]->(node:Person)
RETURN node, link
