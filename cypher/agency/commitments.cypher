// The commitments whose text names this agency.
MATCH (this:Agency)<-[link:MENTIONS]-(node:Commitment)
RETURN node, link
