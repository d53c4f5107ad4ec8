// The appointment that fills the post after a discharge or a vacancy. It is inferred: the next appointment at the same agency to a post of the same kind.
MATCH (this:Appointment)-[:AT]->(:Agency)<-[:AT]-(node:Appointment)
WHERE this.act IN ['DISCHARGE', 'VACANCY'] AND node.act IN ['APPOINTMENT', 'DESIGNATION', 'REPLACEMENT']
  AND node.roleKind = this.roleKind AND node.date > this.date
WITH node ORDER BY node.date, node.id LIMIT 1
RETURN node
