// The chapters directly in this policy area or chapter.
MATCH (this:PolicyArea)<-[link:PART_OF]-(node:PolicyArea)
RETURN node, link
