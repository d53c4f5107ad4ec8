import { ROOT, SEED } from '../src/folders.ts';

export { ROOT, SEED };
/** The folder of these tests. */
export const TESTS = `${ROOT}tests`;
export const SEED_DOCUMENT = `${SEED}/documents/Buitenlands beleid en toerisme/Een doorgedreven internationalisering van de Vlaamse economie/klanten-van-fit.md`;
/** Documents of our own, with the variations of the family. */
export const FAMILY = `${TESTS}/fixtures/family`;
export const MALFORMED = `${TESTS}/fixtures/malformed`;
/** Texts of decisions, of our own. */
export const TEXTS = `${TESTS}/fixtures/texts`;
/** Texts of decisions, of our own, that say persons, stages and advisers. */
export const STEPS = `${TESTS}/fixtures/steps`;
/** Items of the public site of decisions, invented. */
export const SITE = `${TESTS}/fixtures/site`;
/** A document whose list has the title of two of these items. */
export const COVENANTS = `${TESTS}/fixtures/covenants`;
/** A folder of further documents; absent where nobody has them. */
export const CORPUS = process.env['CORPUS'];
