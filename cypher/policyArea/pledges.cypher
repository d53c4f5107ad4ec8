// The pledges in this policy area or chapter and in its chapters.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(node:Pledge)
RETURN node
