// The decision that makes this appointment; null if only the text of a later decision recalls it.
MATCH (this:Appointment)<-[link:MAKES]-(node:Decision)
RETURN node, link
