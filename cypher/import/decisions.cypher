// The decisions that texts tell of, with their addresses.
MATCH (text:Document)-[:TEXT_OF]->()
WHERE text.uri IS NOT NULL
RETURN toString(text.date) AS date, text.title AS title, text.uri AS uri, text.subtitle AS subtitle
