// All persons whom the text of a decision names in an appointment.
MATCH (node:Person)
RETURN node
