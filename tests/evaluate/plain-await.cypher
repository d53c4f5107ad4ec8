// Waits, at most a minute, until the plain index has everything.
CALL db.awaitIndex('entity_search_plain', 60)
