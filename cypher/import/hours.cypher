// Gives meetings the hours that references to their decisions say.
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
SET meeting.times = COLLECT {
  MATCH (meeting)<-[:TAKEN_AT]-()<-[:REFERS_TO]-(reference) WHERE reference.time IS NOT NULL
  RETURN DISTINCT reference.time AS time ORDER BY time
}
RETURN count(*) AS written
