// The pledge that it is about; null of the text of a decision.
MATCH (this:Document)<-[link:FROM]-(node:Pledge)
RETURN node, link
