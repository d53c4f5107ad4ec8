// All agencies that something names. Those that connect two policy areas, by the slugs of these:
// `where: {policyAreas: {all: ["landbouw-en-visserij", "buitenlands-beleid-en-toerisme"]}}`.
MATCH (node:Agency)
RETURN node
