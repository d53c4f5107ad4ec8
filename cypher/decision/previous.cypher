// The previous decision with the same title.
MATCH (this:Decision)<-[link:NEXT]-(node:Decision)
RETURN node, link
