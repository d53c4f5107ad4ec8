// What the meeting decided.
MATCH (this:Meeting)<-[link:TAKEN_AT]-(node:Decision)
RETURN node, link
