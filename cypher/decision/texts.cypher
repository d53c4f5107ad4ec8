// The documents that are its text.
MATCH (this:Decision)<-[link:TEXT_OF]-(node:Document)
RETURN node, link
