// Writes nodes: what they say is replaced, what they lead to stays; the hours of a meeting add up.
UNWIND $nodes AS row
MERGE (n:Entity {id: row.id})
WITH row, n, coalesce(n.times, []) + coalesce(row.properties.times, []) AS times
SET n = row.properties, n.id = row.id, n:$(row.type)
SET n.date = date(row.properties.date), n.importedAt = datetime(row.properties.importedAt)
SET n.times = CASE WHEN size(times) > 0 THEN COLLECT { UNWIND times AS time WITH DISTINCT time ORDER BY time RETURN time } END
RETURN count(*) AS written
