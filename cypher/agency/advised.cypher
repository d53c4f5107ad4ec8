// The decisions whose text says that this agency gave advice, or is asked for advice, newest first.
MATCH (this:Agency)<-[link:ADVISED_BY]-(node:Decision)
RETURN node, link
