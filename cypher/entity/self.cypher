// The node itself.
MATCH (this:Entity)
MATCH (node:Entity {id: this.id})
RETURN node
