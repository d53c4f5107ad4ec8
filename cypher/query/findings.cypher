// All findings of the assessments.
MATCH (node:Finding)
RETURN node
