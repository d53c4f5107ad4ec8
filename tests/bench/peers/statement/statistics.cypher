// Decisions counted by year and kind.
MATCH (decision:Decision)
WITH decision.date.year AS year, decision.kind AS kind, count(*) AS count
WITH year, sum(count) AS inYear, collect({key: kind, count: count}) AS kinds ORDER BY inYear DESC
RETURN sum(inYear) AS total, collect({key: year, count: inYear, groups: kinds})[..20] AS groups
