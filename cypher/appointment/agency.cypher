// The agency of the post; null if the title names no agency.
MATCH (this:Appointment)-[link:AT]->(node:Agency)
RETURN node, link
