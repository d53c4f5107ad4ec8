// The agencies of the post, as the title or the text names them.
MATCH (this:Appointment)-[link:AT]->(node:Agency)
RETURN node, link
