// All pledges: sections of the coalition agreement.
MATCH (node:Pledge)
RETURN node
