// Lines of documents, each with the id of its document and its number.
UNWIND $places AS place
MATCH (d:Document {id: place.document})
WITH place, split(d.text, '\n') AS all
UNWIND place.lines AS line
RETURN collect([place.document, line, all[line - 1]]) AS lines
