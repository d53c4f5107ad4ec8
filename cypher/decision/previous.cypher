// The previous step of the same file. If a text is missing: the previous decision with the same title.
MATCH (this:Decision)<-[link:NEXT]-(node:Decision)
RETURN node, link
