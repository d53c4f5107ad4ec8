// Where some documents were published, and under which licence.
UNWIND $ids AS id
MATCH (document:Document {id: id})
WITH DISTINCT document.source AS source, document.licence AS licence ORDER BY source, licence
WHERE source IS NOT NULL OR licence IS NOT NULL
RETURN collect({source: source, licence: licence}) AS origins
