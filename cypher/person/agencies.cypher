// The agencies of the appointments that name this person.
MATCH (this:Person)<-[:NAMES]-(:Appointment)-[:AT]->(node:Agency)
WITH DISTINCT node
RETURN node
