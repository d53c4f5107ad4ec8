// The decisions that make the appointments that name this person, newest first.
MATCH (this:Person)<-[:NAMES]-(:Appointment)<-[:MAKES]-(node:Decision)
WITH DISTINCT node
RETURN node
