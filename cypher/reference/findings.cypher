// The findings that cite this reference.
MATCH (this:Reference)<-[link:CITES]-(node:Finding)
RETURN node, link
