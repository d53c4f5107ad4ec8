// The appointments in this agency, newest first.
MATCH (this:Agency)<-[link:AT]-(node:Appointment)
RETURN node, link
