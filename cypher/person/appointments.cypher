// The appointments that name this person, newest first.
MATCH (this:Person)<-[link:NAMES]-(node:Appointment)
RETURN node, link
