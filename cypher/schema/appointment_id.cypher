// Finds by id.
CREATE INDEX appointment_id IF NOT EXISTS FOR (n:Appointment) ON (n.id)
