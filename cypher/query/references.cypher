// All references that the documents list.
MATCH (node:Reference)
RETURN node
