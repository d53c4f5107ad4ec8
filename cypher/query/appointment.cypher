// The appointment with this id, or null.
MATCH (node:Appointment {id: $id})
RETURN node
