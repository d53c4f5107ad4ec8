// A document as it was imported: its text, and its other properties.
MATCH (d:Entity {id: $document})
RETURN d {
  .path, .text, .bytes, .checksum, .source, .licence, .file, .folder, importedAt: toString(d.importedAt), .record,
  decision: CASE WHEN d.title IS NOT NULL THEN d {.title, type: d.publishedAs, date: toString(d.date)} END
} AS document
