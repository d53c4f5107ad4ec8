// The documents that the graph has.
MATCH (d:Document)
RETURN d.id AS id, d.path AS path, d.checksum AS checksum
