// The documents that tell of decisions: their text, or a list with a reference to one.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:TEXT_OF|REFERS_TO]-(near)
MATCH (near)<-[:LISTS*0..1]-(document:Document)
RETURN DISTINCT substring(document.id, size('Document:')) AS key
