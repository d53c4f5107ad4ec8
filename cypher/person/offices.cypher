// The offices of the government that this person held.
MATCH (this:Person)<-[link:HELD_BY]-(node:Office)
RETURN node, link
