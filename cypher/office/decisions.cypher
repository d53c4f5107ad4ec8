// The decisions that the holder of this office proposed, newest first.
MATCH (this:Office)<-[link:PROPOSED_BY]-(node:Decision)
RETURN node, link
