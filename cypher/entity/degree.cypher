// How many links it has, of any kind.
MATCH (this:Entity)
RETURN COUNT { (this)--() } AS value
