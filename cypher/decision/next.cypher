// The next decision with the same title, such as the final approval after the first approval.
MATCH (this:Decision)-[link:NEXT]->(node:Decision)
RETURN node, link
