// The pledge that it is about.
MATCH (this:Document)<-[link:FROM]-(node:Pledge)
RETURN node, link
