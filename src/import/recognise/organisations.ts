/** What a body is called by: such a word and then a name of its own. */
const KIND =
  'agentschap|departement|instituut|fonds|raad|maatschappij|commissie|dienst|kenniscentrum|expertisecentrum|centrum|steunpunt|stichting|vereniging|netwerk|bureau|college|comité|museum|universiteit|hogeschool|academie';
const SUFFIX =
  'agentschap|instituut|fonds|(?<!leid)raad|maatschappij|stichting|regulator|hogeschool|inspectie|consortium|commissie';
/** "Vlaams Agentschap", "Agentschap voor de Zee", "Fonds Jongerenwelzijn": the name goes on in capitals, not without end. */
const LINKED =
  '(?:\\s+(?:voor|van|de|het|der|inzake|tegen|en|in|&)){0,3}\\s+(?!Vlaamse?\\s+\\p{Ll})\\p{Lu}[\\p{L}-]*';
const NAMED = new RegExp(
  [
    `(?<![\\p{L}-])(?:vzw|VZW|nv)\\s+(?:[dD]e\\s+)?\\p{Lu}[\\p{L}-]*(?:${LINKED}){0,8}`,
    `(?<![\\p{L}-])\\p{Lu}[\\p{L}-]*(?:${LINKED}){0,8}\\s+vzw(?!\\p{L}|\\s+[·\\p{Lu}])`,
    `(?<![\\p{L}-]|Europees )(?:${eitherCase(KIND)})(?:${LINKED}){1,8}(?:\\s+\\(\\p{Lu}[\\p{L}.-]{1,9}\\))?`,
    `(?<![\\p{L}-])\\p{Lu}[\\p{L}-]*(?:${LINKED}){1,8}\\s+\\(\\p{Lu}{2,9}\\)`,
    // "Vlaams Klimaatfonds", "Adaptatiefonds".
    `(?<![\\p{L}-])(?:Vlaamse?\\s+)?\\p{Lu}\\p{L}*(?:${SUFFIX})(?![\\p{L}-])`,
    // "VIVEL: …"
    `^\\p{Lu}{3,9}(?=:)`,
  ].join('|'),
  'gu',
);

/**
 * Names with an abbreviation that are no body: schemes (PAS, VSB, NER-MVW), laws (VLAREM, VCO), kinds of provider
 * (CAW, MAV, MER), areas and projects (VEN, VSGB, BORAZ), and what exists in many copies (IMC, IOF).
 */
const NONE =
  /\((?:AI|BBC|BBT|BOEK|BORAZ|BRV|BVN|CAR|CAW|CGG|CKG|CLB|CLIL|EBO|EFMZVA|EGTS|FTP|GLB|GRUP|IMC|IOF|JKP|LEKP|LIVC|MAV|MER|MOW|EWI|WVG|PAB|PAS|PIO|PVT|SPW|TEF|VAPA|VCO|VEKP|VEN|VIA6|VPS|VSB|VSGB|VTE|WEWILS)\)$/u;
/** "Raad van Bestuur", "Instituut in Gent": an organ of any body, a body in a place. */
const ANY = /^raad van bestuur|^vereniging van mede-eigenaars|^\p{L}+ (?:in|van|en) \p{Lu}\p{L}+$/iu;

/**
 * Finds what looks like an organisation in a title and was not recognised as one, so that the list can grow.
 * @param known the words that were recognised
 */
export function organisationsIn(title: string, known: readonly string[]): string[] {
  // What is known is blotted out: a part of a known name is no name.
  const rest = known.reduce((text, words) => text.replaceAll(words, '·'), title);
  return [...rest.matchAll(NAMED)]
    .map(([words]) => words.trim())
    .filter((words) => !NONE.test(words) && !ANY.test(words));
}

function eitherCase(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}
