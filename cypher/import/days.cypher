// Whether a decision is still at its day, though the day has several meetings and a text says at which one it was taken.
MATCH (text:Document) WHERE text.meeting IS NOT NULL
WITH text.date AS date, collect(DISTINCT text.meeting) AS ids WHERE size(ids) > 1
MATCH (:Entity {id: 'Meeting:' + toString(date)})<-[:TAKEN_AT]-(d:Decision)
WHERE EXISTS { MATCH (d)<-[:TEXT_OF]-(text) WHERE text.meeting IS NOT NULL }
RETURN count(d) > 0 AS waiting
