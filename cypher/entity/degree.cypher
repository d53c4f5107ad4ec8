// The number of relations of this node, of all types.
MATCH (this:Entity)
RETURN COUNT { (this)--() } AS value
