// Gives each meeting of a day with several its own node, with the decisions whose texts say at which they were taken.
CYPHER replan=skip
MATCH (text:Document) WHERE text.meeting IS NOT NULL
WITH text.date AS date, collect(DISTINCT text.meeting) AS ids WHERE size(ids) > 1
MATCH (day:Entity {id: 'Meeting:' + toString(date)})
MATCH (day)<-[old:TAKEN_AT]-(d:Decision)
WITH day, old, d, COLLECT {
  MATCH (d)<-[:TEXT_OF]-(text) WHERE text.meeting IS NOT NULL
  RETURN text.meeting AS meeting ORDER BY meeting LIMIT 1
}[0] AS meeting WHERE meeting IS NOT NULL
MERGE (own:Entity {id: day.id + '/' + meeting})
ON CREATE SET own:Meeting, own += day {.date, .caption, .searchName, .searchText}
MERGE (d)-[new:TAKEN_AT]->(own)
SET new.basis = old.basis, new.words = old.words,
    new.sources = coalesce(new.sources, []) + [source IN old.sources WHERE NOT source IN coalesce(new.sources, [])]
DELETE old
WITH DISTINCT day, own
SET own.times = COLLECT {
  MATCH (own)<-[:TAKEN_AT]-()<-[:TEXT_OF]-(text) WHERE text.time IS NOT NULL
  RETURN DISTINCT text.time AS time ORDER BY time
}
WITH collect(DISTINCT day) AS days
UNWIND days AS day
WITH day WHERE NOT (day)--()
DELETE day
RETURN count(*) AS emptied
