// The agencies that gave advice on the decision, or are asked for advice, as its text says. An adviser is not an agency that the decision concerns.
MATCH (this:Decision)-[link:ADVISED_BY]->(node:Agency)
RETURN node, link
