// The findings of AI-written assessments that cite this decision.
MATCH (this:Decision)<-[:REFERS_TO]-(:Reference)<-[link:CITES]-(node:Finding)
WITH DISTINCT this, node
WITH node, COLLECT { MATCH (this)<-[:REFERS_TO]-(:Reference)<-[cites:CITES]-(node) RETURN cites ORDER BY cites.sources[0] LIMIT 1 }[0] AS link
RETURN node, link
