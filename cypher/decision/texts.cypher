// The documents with the text of this decision.
MATCH (this:Decision)<-[link:TEXT_OF]-(node:Document)
RETURN node, link
