import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const SEED = at('../../seed');
export const SEED_DOCUMENT = `${SEED}/documents/Buitenlands beleid en toerisme/Een doorgedreven internationalisering van de Vlaamse economie/klanten-van-fit.md`;
/** Documents of our own, with the variations of the family. */
export const FAMILY = at('../fixtures/family');
export const MALFORMED = at('../fixtures/malformed');
/** A folder of further documents; absent where nobody has them. */
export const CORPUS = process.env['CORPUS'];
