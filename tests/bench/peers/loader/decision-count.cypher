// How many decisions there are.
MATCH (decision:Decision)
RETURN count(decision) AS found
