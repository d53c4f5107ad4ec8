// A document as it was imported: its text, and what was known of it.
MATCH (d:Entity {id: $document})
RETURN d {.path, .text, .bytes, .checksum, .source, .licence, importedAt: toString(d.importedAt)} AS document
