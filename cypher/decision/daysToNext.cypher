// The number of days from this decision to the next step of the same file; null without a next step.
MATCH (this:Decision)-[:NEXT]->(next:Decision)
RETURN duration.inDays(this.date, next.date).days AS value
