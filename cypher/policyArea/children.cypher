// The chapters in it.
MATCH (this:PolicyArea)<-[link:PART_OF]-(node:PolicyArea)
RETURN node, link
