// The offices whose holders proposed this decision; several for a joint proposal.
MATCH (this:Decision)-[link:PROPOSED_BY]->(node:Office)
RETURN node, link
