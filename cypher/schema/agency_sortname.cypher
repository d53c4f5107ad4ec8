// Sorts by name.
CREATE INDEX agency_sortname IF NOT EXISTS FOR (n:Agency) ON (n.sortName)
