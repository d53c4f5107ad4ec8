// The policy areas, without their chapters, of the pledges that decisions of this agency support.
MATCH (this:Agency)<-[:CONCERNS]-(:Decision)<-[:SUPPORTED_BY]-(:Pledge)-[:PART_OF*1..9]->(node:PolicyArea {level: 0})
WITH DISTINCT node
RETURN node
