// The number of pledges and commitments with decisions, and the median of days until the first decision, for each policy area with its chapters and for all together.
MATCH (pledge:Pledge)
WITH pledge, COLLECT {
  MATCH (pledge)-[:PART_OF*1..9]->(area:PolicyArea)
  WHERE $policyArea IS NULL OR EXISTS { (area)-[:PART_OF*0..9]->(:PolicyArea {id: $policyArea}) }
  RETURN area
} AS areas
WHERE $policyArea IS NULL OR size(areas) > 0
WITH areas,
  COUNT { MATCH (pledge)-[:HAS_COMMITMENT]->(commitment:Commitment) WHERE NOT commitment.context } AS commitments,
  COLLECT { MATCH (pledge)-[:SUPPORTED_BY]->(decision:Decision) RETURN decision.date ORDER BY decision.date LIMIT 1 }[0] AS first
UNWIND areas + [null] AS area
WITH area, count(*) AS pledges, sum(commitments) AS commitments,
  count(first) AS pledgesCovered,
  sum(CASE WHEN first IS NULL THEN 0 ELSE commitments END) AS commitmentsCovered,
  percentileCont(duration.inDays(date($start), first).days, 0.5) AS medianDays
ORDER BY area.slug
RETURN collect({id: area.id, level: area.level, pledges: pledges, commitments: commitments,
  pledgesCovered: pledgesCovered, commitmentsCovered: commitmentsCovered, medianDays: medianDays}) AS rows
