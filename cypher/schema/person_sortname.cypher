// Sorts by name.
CREATE INDEX person_sortname IF NOT EXISTS FOR (n:Person) ON (n.sortName)
