// The decision that makes it.
MATCH (this:Appointment)<-[link:MAKES]-(node:Decision)
RETURN node, link
