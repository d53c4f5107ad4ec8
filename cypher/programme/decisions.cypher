// The decisions whose title names this programme, newest first.
MATCH (this:Programme)<-[link:BELONGS_TO]-(node:Decision)
RETURN node, link
