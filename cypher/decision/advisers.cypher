// The agencies that gave advice on this decision, or are asked for advice, according to its text. The decision does not concern an adviser.
MATCH (this:Decision)-[link:ADVISED_BY]->(node:Agency)
RETURN node, link
