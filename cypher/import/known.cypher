// The documents that the graph has, and by which rules they were read.
MATCH (d:Document)
RETURN d.id AS id, d.path AS path, d.checksum AS checksum, d.rules AS rules
