// Takes the plain index away again.
DROP INDEX entity_search_plain IF EXISTS
