// All documents that were imported.
MATCH (node:Document)
RETURN node
