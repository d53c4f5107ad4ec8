// The decisions that this person proposed as the holder of an office, newest first.
MATCH (this:Person)<-[:HELD_BY]-(:Office)<-[:PROPOSED_BY]-(node:Decision)
WITH DISTINCT node
RETURN node
