// The appointment that fills the post after a discharge or a vacancy. It is inferred: the next appointment of another person at the same agency, to the same post or to its daily management. A later text can recall it.
MATCH (this:Appointment)-[:AT]->(:Agency)<-[:AT]-(node:Appointment)
WHERE this.act IN ['DISCHARGE', 'VACANCY'] AND node.act IN ['APPOINTMENT', 'DESIGNATION', 'REPLACEMENT']
  AND node.roleKind = this.roleKind AND (node.roleKind = 'MANAGEMENT' OR coalesce(node.role, '') = coalesce(this.role, ''))
  AND node.date > this.date
  AND NOT EXISTS { MATCH (this)-[left:NAMES]->(:Person)<-[:NAMES]-(node) WHERE left.direction = 'GOES' }
WITH node ORDER BY node.date, node.id LIMIT 1
RETURN node
