// The pledge that it is part of.
MATCH (this:Commitment)<-[link:HAS_COMMITMENT]-(node:Pledge)
RETURN node, link
