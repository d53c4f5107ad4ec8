// The document.
MATCH (this:Document)
MATCH (node:Document {id: this.id})
RETURN node
