const HOW =
  '(?:(?:direct|directe|rechtstreeks|rechtstreekse|duidelijk|duidelijke|expliciet|expliciete|specifiek|specifieke|inhoudelijke?|onmiddellijke?|zichtbare?|aantoonbare?) )?';
/** What is cited has nothing to do with the passage, or was not looked at. */
const UNRELATED = new RegExp(
  [
    `(?<!\\p{L})geen ${HOW}(?:relatie|link|verband|betrekking|verbinding|koppeling|raakvlak(?:ken)?|relevantie|aansluiting)(?!\\p{L})`,
    `(?<!\\p{L})niet ${HOW}(?:wordt |worden |is |zijn )?(?:gerelateerd|verbonden|gekoppeld|gelinkt|relevant|van toepassing|te koppelen|te linken|verband houden|aansluiten bij|betrekking hebben)(?!\\p{L})`,
    `(?<!\\p{L})(?:buiten beschouwing|niet in (?:overweging|beschouwing|aanmerking) (?:genomen|komen)|niet (?:verder )?(?:meegenomen|beschouwd|behandeld) in (?:deze|de) (?:evaluatie|analyse|beoordeling))(?!\\p{L})`,
    `(?<!\\p{L})(?:vallen|valt|vielen) buiten (?:de |het )?(?:\\p{Ll}+ )?(?:scope|focus|bestek|kader|reikwijdte|context|thema|onderwerp)(?!\\p{L})`,
    `(?<!\\p{L})irrelevante?(?!\\p{L})`,
  ].join('|'),
  'iu',
);
/** It does serve the passage all the same: "hoewel niet direct gerelateerd, draagt … bij". */
const SERVES =
  /(?<!\p{L})(?:draagt|dragen|bijdraagt|bijdragen|bijdrage|indirect|onrechtstreeks|illustreert|illustreren|toont|tonen|weerspiegelt|weerspiegelen|getuigen|getuigt|ondersteunt|ondersteunen|versterkt|versterken|sluit|sluiten|duidt|duiden)(?!\p{L})/iu;
/** Nothing is said of what is cited: a piece of evidence is missing. */
const LACKING =
  /(?<!\p{L})(?:geen (?:enkele )?(?:directe |specifieke |expliciete )?(?:beslissing|beslissingen|besluit|besluiten|verwijzing|verwijzingen|informatie|bewijs|maatregelen)(?!\p{L})(?! \[?die (?:geen|niet)))/iu;

/**
 * Whether a finding of an assessment says that the decisions that it cites are not related to the passage: they are no
 * support for it. A finding that says what they serve all the same, or that misses evidence, is not meant.
 */
export function isUnrelated(finding: string): boolean {
  const said = denial(finding);
  return said !== undefined && !SERVES.test(said.after);
}

/** Whether a finding says that what it cites is not directly related, and serves something all the same. */
export function isIndirect(finding: string): boolean {
  const said = denial(finding);
  return said !== undefined && SERVES.test(said.after);
}

function denial(finding: string): { after: string } | undefined {
  const found = UNRELATED.exec(finding);
  return found && !LACKING.test(finding.slice(0, found.index))
    ? { after: finding.slice(found.index + found[0].length) }
    : undefined;
}
