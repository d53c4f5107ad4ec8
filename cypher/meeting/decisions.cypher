// The decisions of this meeting.
MATCH (this:Meeting)<-[link:TAKEN_AT]-(node:Decision)
RETURN node, link
