// The next step of the same file, such as the final approval after the first approval, by the words of the texts. If a text is missing: the next decision with the same title.
MATCH (this:Decision)-[link:NEXT]->(node:Decision)
RETURN node, link
