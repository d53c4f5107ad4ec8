// The decision that makes this appointment.
MATCH (this:Appointment)<-[link:MAKES]-(node:Decision)
RETURN node, link
