// The pledge that it assesses.
MATCH (this:Finding)<-[link:HAS_FINDING]-(node:Pledge)
RETURN node, link
