// The documents of the graph, and the rules by which each was read.
MATCH (d:Document)
RETURN d.id AS id, d.path AS path, d.checksum AS checksum, d.rules AS rules
