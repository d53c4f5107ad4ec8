// The findings that cite it.
MATCH (this:Reference)<-[link:CITES]-(node:Finding)
RETURN node, link
