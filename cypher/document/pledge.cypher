// The pledge that this document is about; null for the text of a decision.
MATCH (this:Document)<-[link:FROM]-(node:Pledge)
RETURN node, link
