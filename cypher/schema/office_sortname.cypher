// Sorts by name.
CREATE INDEX office_sortname IF NOT EXISTS FOR (n:Office) ON (n.sortName)
