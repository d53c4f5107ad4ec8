// The pledge of this commitment.
MATCH (this:Commitment)<-[link:HAS_COMMITMENT]-(node:Pledge)
RETURN node, link
