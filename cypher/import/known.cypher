// The documents of the graph, where they came from, the rules by which each was read, and the heading of its pledge.
MATCH (d:Document)
OPTIONAL MATCH (d)<-[:FROM]-(p:Pledge)
RETURN substring(d.id, size('Document:')) AS key, d.path AS path, d.checksum AS checksum, d.rules AS rules,
       d.file AS file, d.folder AS folder, p.title AS title, p.number AS number
