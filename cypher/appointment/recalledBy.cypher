// The decision whose text recalls this appointment of an earlier day; null if the decision that made it is known.
MATCH (this:Appointment)<-[link:RECALLS]-(node:Decision)
RETURN node, link
