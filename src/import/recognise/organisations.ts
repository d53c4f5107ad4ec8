/** Capitals in parentheses that are no organisation. */
const NONE =
  /^(?:FTP|BBT|BAR|PVT|VIA6|PAB|CAW|CLB|GLB|EBO|VCO|BBC|PAS|MER|GRUP|VLAREM\w*|VLAREBO|DBA|AI|IT|IVT|BRZ|CLIL|LEKP|VEKP|PIO|VAPA|JKP|DKO|GBO|CAR|CGG|CKG|IMC|BRV|VPS|SPW)$/iu;
const LIKE =
  /(?:(?:Vlaams[e]?|Agentschap|Departement|Instituut|Fonds|Raad|Maatschappij|Dienst)(?:\s+(?:voor|van|de|het|en|der|inzake|in|&|-)|\s+\p{Lu}[\p{L}-]*)+\s*)?\((\p{Lu}[\p{L}.-]{1,9})\)|(?:vzw|nv)\s+\p{Lu}\p{L}+|(?:Agentschap|Departement|Instituut)(?:\s+(?:voor|van|de|het|en)|\s+\p{Lu}[\p{L}-]*)+/gu;

/**
 * Finds what looks like an organisation in a title and was not recognised as one, so that the list can grow.
 * @param known the words that were recognised
 */
export function organisationsIn(title: string, known: readonly string[]): string[] {
  return [...title.matchAll(LIKE)]
    .filter(
      ([words, abbreviation]) =>
        !known.some((seen) => seen.includes(words) || words.includes(seen)) &&
        !(abbreviation && NONE.test(abbreviation)),
    )
    .map(([words]) => words.trim());
}
