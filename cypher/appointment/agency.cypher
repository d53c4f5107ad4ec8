// The agency that the appointment is in; null when the title names none.
MATCH (this:Appointment)-[link:AT]->(node:Agency)
RETURN node, link
