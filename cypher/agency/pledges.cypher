// The pledges whose text names this agency.
MATCH (this:Agency)<-[link:MENTIONS]-(node:Pledge)
RETURN node, link
