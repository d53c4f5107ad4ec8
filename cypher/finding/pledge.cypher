// The pledge that this finding assesses.
MATCH (this:Finding)<-[link:HAS_FINDING]-(node:Pledge)
RETURN node, link
