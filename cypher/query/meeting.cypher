// The cabinet meeting of this day, or null.
MATCH (node:Meeting {date: date($date)})
RETURN node
