// Sorts by name.
CREATE INDEX programme_sortname IF NOT EXISTS FOR (n:Programme) ON (n.sortName)
