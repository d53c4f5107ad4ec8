// The numbers of nodes and relations of the whole graph, its version, and where its documents were published under which licence.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
RETURN meta.version AS version, COUNT { (:Entity) } AS nodes, COUNT { (:Entity)-->() } AS edges, COLLECT {
  MATCH (document:Document)
  WITH DISTINCT document.source AS source, document.licence AS licence ORDER BY source, licence
  WHERE source IS NOT NULL OR licence IS NOT NULL
  RETURN {source: source, licence: licence}
} AS origins
