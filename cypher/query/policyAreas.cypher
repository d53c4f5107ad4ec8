// All policy areas and chapters.
MATCH (node:PolicyArea)
RETURN node
