// The policy areas, without their chapters, of the pledges whose assessment cites this decision or whose document lists it.
MATCH (this:Decision)<-[:SUPPORTED_BY]-(:Pledge)-[:PART_OF*1..9]->(node:PolicyArea {level: 0})
WITH DISTINCT node
RETURN node
