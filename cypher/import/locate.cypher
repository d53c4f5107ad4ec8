// Notes where documents that have not changed are now: the file, and the folder that was given.
UNWIND $places AS place
MATCH (d:Entity {id: 'Document:' + place.key})
SET d.file = place.file, d.folder = place.folder
RETURN count(d) AS located
