// One line that tells this node from others with the same label: its date and its agencies, the policy area, or the pledge that it belongs to; null if the label says all.
MATCH (this:Entity)
WITH this, CASE
  WHEN this:Agency THEN [CASE WHEN this.name <> this.shortName THEN this.name END]
  WHEN this:Decision THEN [toString(this.date)] + COLLECT { MATCH (this)-[:CONCERNS]->(a:Agency) RETURN DISTINCT a.shortName ORDER BY a.shortName LIMIT 3 }
  WHEN this:Appointment THEN [toString(this.date)] + COLLECT { MATCH (this)-[:AT]->(a:Agency) RETURN DISTINCT a.shortName ORDER BY a.shortName LIMIT 3 }
  WHEN this:Person THEN COLLECT { MATCH (this)<-[:NAMES]-(:Appointment)-[:AT]->(a:Agency) RETURN DISTINCT a.shortName ORDER BY a.shortName LIMIT 3 }
  WHEN this:Pledge OR this:PolicyArea THEN COLLECT { MATCH way = (this)-[:PART_OF*1..9]->(area:PolicyArea) RETURN area.name ORDER BY length(way) DESC }
  WHEN this:Commitment THEN COLLECT { MATCH (p:Pledge)-[:HAS_COMMITMENT]->(this) RETURN p.caption } + [toString(this.order)]
  WHEN this:Finding THEN COLLECT { MATCH (p:Pledge)-[:HAS_FINDING]->(this) RETURN p.caption } + [toString(this.order)]
  WHEN this:Reference THEN [toString(this.date)] + COLLECT { MATCH (d:Document)-[:LISTS]->(this) RETURN d.path }
  WHEN this:Document THEN [toString(this.date), this.path]
  ELSE []
END AS parts, CASE WHEN this:Pledge OR this:PolicyArea THEN ' › ' ELSE ', ' END AS between
RETURN reduce(line = null, part IN parts | CASE WHEN part IS NULL THEN line WHEN line IS NULL THEN part ELSE line + between + part END) AS value
