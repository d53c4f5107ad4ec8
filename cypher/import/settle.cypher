// Completes what depends on all documents together: nodes without relations are deleted, meetings get their hours, decisions get the stage, the address, the formal name and the themes and appointments the first day in their texts.
CYPHER replan=skip
CALL () {
  UNWIND $touched AS id
  MATCH (n:Entity {id: id}) WHERE NOT (n)--()
  DELETE n
  RETURN count(*) AS removed
}
CALL () {
  UNWIND $meetings AS row
  MATCH (meeting:Entity {id: row.id})
  // All its references are read only where a time is new, or one may be gone.
  WHERE row.touched OR meeting.times IS NULL OR any(time IN row.times WHERE NOT time IN meeting.times)
  SET meeting.times = COLLECT {
    MATCH (meeting)<-[:TAKEN_AT]-()<-[:REFERS_TO|TEXT_OF]-(told) WHERE told.time IS NOT NULL
    RETURN DISTINCT told.time AS time ORDER BY time
  }
  RETURN count(*) AS hours
}
CALL () {
  UNWIND $titleKeys AS titleKey
  MATCH (d:Decision {titleKey: titleKey})
  CALL (d) {
    OPTIONAL MATCH (d)<-[:TEXT_OF]-(text) WHERE text.stage IS NOT NULL
    RETURN text ORDER BY text.id LIMIT 1
  }
  SET d.stage = text.stage, d.stageWords = text.stageWords
  WITH d, COLLECT {
    MATCH (d)<-[:TEXT_OF]-(item) WHERE item.uri IS NOT NULL
    RETURN item ORDER BY item.subtitle IS NULL, item.themes IS NULL, item.id LIMIT 1
  }[0] AS published
  SET d.uri = published.uri, d.subtitle = published.subtitle, d.themes = published.themes
  WITH d MATCH (d)-[:MAKES|RECALLS]->(appointment)
  WITH appointment, COLLECT {
    MATCH (appointment)-[link:NAMES]->() WHERE link.effectiveDate IS NOT NULL RETURN DISTINCT link.effectiveDate
  } AS days
  SET appointment.effectiveDate = CASE WHEN size(days) = 1 THEN date(days[0]) END
  RETURN count(*) AS told
}
RETURN removed, hours, told
