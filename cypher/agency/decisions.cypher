// The decisions whose title names this agency, newest first.
MATCH (this:Agency)<-[link:CONCERNS]-(node:Decision)
RETURN node, link
