// Sorts by name.
CREATE INDEX decision_sortname IF NOT EXISTS FOR (n:Decision) ON (n.sortName)
