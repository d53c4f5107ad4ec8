// The appointments at this agency, newest first.
MATCH (this:Agency)<-[link:AT]-(node:Appointment)
RETURN node, link
