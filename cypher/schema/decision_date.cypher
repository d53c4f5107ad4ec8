// Finds decisions by date.
CREATE INDEX decision_date IF NOT EXISTS FOR (n:Decision) ON (n.date)
