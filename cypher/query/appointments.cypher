// All appointments, newest first.
MATCH (node:Appointment)
RETURN node
