// Finds decisions by titleKey.
CREATE INDEX decision_titlekey IF NOT EXISTS FOR (n:Decision) ON (n.titleKey)
