// Removes those of the touched nodes that nothing links to any more.
MATCH (n:Entity) WHERE n.id IN $touched AND NOT (n)--()
DELETE n
RETURN count(*) AS removed
