// The agency of the post, the first by id if there are several; null if the title names no agency.
MATCH (this:Appointment)-[link:AT]->(node:Agency)
WITH node, link ORDER BY node.id LIMIT 1
RETURN node, link
