// The findings of AI-written assessments that cite it.
MATCH (this:Decision)<-[:REFERS_TO]-(:Reference)<-[link:CITES]-(node:Finding)
RETURN node, link
