// The decisions with what their texts say of steps, for the order of each file.
MATCH (d:Decision)
WITH d, COLLECT {
  MATCH (d)<-[:TEXT_OF]-(text)
  RETURN text ORDER BY text.stages IS NULL, text.subtitle IS NULL, text.id LIMIT 1
}[0] AS text
RETURN d.id AS id, toString(d.date) AS date, d.title AS title, d.titleKey AS titleKey, d.subtitle AS subtitle,
       coalesce(text.stages, []) AS stages, text.stageWords AS words,
       coalesce(size(text.text) > size(text.title) + 2, false) AS told,
       COLLECT { MATCH (d)<-[link:REFERS_TO|MAY_REFER_TO|TEXT_OF]-() RETURN link.sources[0] AS source ORDER BY source } AS sources
