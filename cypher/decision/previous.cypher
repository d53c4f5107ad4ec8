// The decision with the same title before this one.
MATCH (this:Decision)<-[link:NEXT]-(node:Decision)
RETURN node, link
