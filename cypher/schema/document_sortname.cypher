// Sorts by name.
CREATE INDEX document_sortname IF NOT EXISTS FOR (n:Document) ON (n.sortName)
