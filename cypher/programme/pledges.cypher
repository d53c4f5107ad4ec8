// The pledges whose text names this programme.
MATCH (this:Programme)<-[link:MENTIONS]-(node:Pledge)
RETURN node, link
