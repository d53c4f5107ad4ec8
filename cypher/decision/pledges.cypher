// The pledges for which an assessment cites it or a document lists it.
MATCH (this:Decision)<-[link:SUPPORTED_BY]-(node:Pledge)
RETURN node, link
