// Sorts by name.
CREATE INDEX pledge_sortname IF NOT EXISTS FOR (n:Pledge) ON (n.sortName)
