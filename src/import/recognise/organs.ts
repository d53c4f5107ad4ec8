import type { Act } from '../../graph/model/vocabulary.ts';

/** The organs that have seats, and by what words. */
const ORGAN: readonly (readonly [organ: string, words: string])[] = [
  ['raad van bestuur', '(?:raad|raden) van bestuur'],
  ['algemene vergadering', 'algemene vergadering(?:en)?'],
  ['bestuursorgaan', 'bestuurso(?:rgaan|rganen)'],
  ['bestuurscomité', 'bestuurscomité'],
  ['beheerscomité', 'beheerscomité'],
  ['directiecomité', 'directiecomité'],
  ['directieraad', 'directieraad'],
  ['auditcomité', 'auditcomité'],
  ['remuneratiecomité', 'remuneratiecomité'],
  ['raadgevend comité', 'raadgevend comité'],
  ['adviescomité', 'adviescomité'],
  ['raad van toezicht', 'raad van toezicht'],
  ['raad van advies', 'raad van advies'],
  ['sectorale kamer', 'sectorale kamer'],
  ['stuurgroep', 'stuurgroep'],
  ['beoordelingscommissie', 'beoordelingscommissie'],
  ['toeleidingscommissie', 'toeleidingscommissie'],
];
/** It only chooses who gets a post, and is composed itself. */
const CHOOSES = ['selectiecommissie', 'selectiecommissies?|jury'] as const;

const pattern = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu');
const organs = ORGAN.map(([organ, words]) => [organ, pattern(words)] as const);
const chooses = pattern(CHOOSES[1]);
/** Its seats are in the chamber, and the council is the body. */
const NARROWER = ['sectorale kamer'];

/** The organs that a title names, those that have a seat for this act. */
export function organsIn(title: string, act: Act): string[] {
  const named = organs.filter(([, words]) => words.test(title)).map(([organ]) => organ);
  const narrow = named.filter((organ) => NARROWER.includes(organ));
  const seats = narrow.length > 0 ? narrow : named;
  return seats.length === 0 && act === 'RECOMPOSITION' && chooses.test(title) ? [CHOOSES[0]] : seats;
}
