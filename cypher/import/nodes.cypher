// Writes nodes: what they say is replaced, what they lead to stays.
UNWIND $nodes AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties, n.id = row.id, n:$(row.type)
SET n.date = date(row.properties.date), n.importedAt = datetime(row.properties.importedAt)
RETURN count(*) AS written
