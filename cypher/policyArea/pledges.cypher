// The pledges in it and in its chapters.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(node:Pledge)
RETURN node
