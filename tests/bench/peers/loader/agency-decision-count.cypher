// How many decisions each agency has.
UNWIND $ids AS id
MATCH (agency:Entity {id: id})
RETURN id, COUNT { (agency)<-[:CONCERNS]-() } AS found
