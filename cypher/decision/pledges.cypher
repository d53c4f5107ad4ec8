// The pledges whose assessment cites this decision or whose document lists it.
MATCH (this:Decision)<-[link:SUPPORTED_BY]-(node:Pledge)
RETURN node, link
