import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/export/terms.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { driver, reader, yoga } from '../ask.ts';

const BASE = 'http://localhost:4000';
const get = async (path: string, host = 'localhost') => (await yoga.fetch(`http://${host}${path}`)).text();
const read = async (path: string): Promise<Quad[]> => new Parser().parse(await get(path));

const whole = await read('/export/graph.ttl');
const NAMES = {
  altLabel: 'http://www.w3.org/2004/02/skos/core#altLabel',
  comment: 'http://www.w3.org/2000/01/rdf-schema#comment',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  mandataris: 'http://data.vlaanderen.be/ns/mandaat#Mandataris',
  partOf: 'http://purl.org/dc/terms/isPartOf',
  prefLabel: 'http://www.w3.org/2004/02/skos/core#prefLabel',
  rights: 'http://purl.org/dc/elements/1.1/rights',
  source: 'http://purl.org/dc/terms/source',
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
};
const own = (name: string) => `${BASE}/terms#${name}`;

/** What a graph says of a subject by a property: text with its language, addresses, numbers. */
function said(quads: readonly Quad[], subject: string, property: string): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) =>
      object.termType === 'Literal' && object.language ? `${object.value}@${object.language}` : object.value,
    )
    .sort();
}

test('an appointment that fills a post is a mandataris, a decision about one is not', async () => {
  const { records } = await driver.executeQuery(
    `MATCH (a:Appointment) WHERE a.act IN ['APPOINTMENT', 'REAPPOINTMENT', 'DESIGNATION', 'REPLACEMENT', 'EXTENSION']
     RETURN a.id AS id ORDER BY id`,
  );
  const filled = records.map((record) => `${BASE}/id/${(record.get('id') as string).replace(':', '/')}`);
  const holders = whole.filter(({ object }) => object.value === NAMES.mandataris);
  expect(filled.length).toBeGreaterThan(5);
  expect(holders.map(({ subject }) => subject.value).sort()).toEqual(filled);
});

test('an organisation has its official name in two languages, and all others', () => {
  const fit = `${BASE}/id/Agency/fit`;
  expect(said(whole, fit, NAMES.label)).toEqual(['FIT@nl']);
  expect(said(whole, fit, NAMES.prefLabel)).toEqual([
    'Flanders Investment & Trade@en',
    'Vlaams Agentschap voor Internationaal Ondernemen@nl',
  ]);
  expect(said(whole, fit, NAMES.altLabel)).toEqual([
    'Agentschap voor Internationaal Ondernemen@nl',
    'FIT@nl',
    'Flanders Investment and Trade@nl',
  ]);
});

test('text of the data is in Dutch, an explanation in English', () => {
  const languages = (property: string) => [
    ...new Set(
      whole
        .filter(({ predicate }) => predicate.value === property)
        .map(({ object }) => (object.termType === 'Literal' ? object.language : '')),
    ),
  ];
  expect(languages(NAMES.label)).toEqual(['nl']);
  expect(languages(own('words'))).toEqual(['nl']);
  expect(languages(NAMES.comment)).toEqual(['en']);
});

test('a file, and a document in it, say where the documents were published and under which licence', async () => {
  const source = 'https://github.com/datamindedbe/demo-elections2024-website';
  const rights = 'MIT, © 2024 data minded';
  for (const path of ['/export/graph.ttl', '/export/network.ttl?focus=Agency%3Afit']) {
    const quads = await read(path);
    expect(said(quads, `${BASE}${path}`, NAMES.source)).toEqual([source]);
    expect(said(quads, source, NAMES.rights)).toEqual([rights]);
  }
  const document = whole.find(
    ({ predicate, object }) => predicate.value === NAMES.type && object.value === own('Document'),
  );
  expect(said(whole, String(document?.subject.value), NAMES.source)).toEqual([source]);
  expect(said(whole, String(document?.subject.value), NAMES.rights)).toEqual([rights]);
});

test('a relation has its evidence: the words, the document, the reference and the line', () => {
  const decision =
    `${BASE}/id/Decision/2020-06-05-fit-corona-exit-plan-en-vlam-corona-exit-plan-030d0d46` as const;
  const statement = `${decision}#CONCERNS%20TITLE%20Agency%3Avlam`;
  expect(said(whole, statement, own('words'))).toEqual(['VLAM@nl']);
  expect(said(whole, statement, own('basis'))).toEqual([own('basis-TITLE')]);
  const [place = '', ...others] = said(whole, statement, own('place'));
  expect(others).toEqual([]);
  expect([
    said(whole, place, NAMES.partOf).map((document) => document.split('/').at(-2)),
    said(whole, place, own('reference')),
    said(whole, place, own('line')),
    said(whole, place, own('column')),
  ]).toEqual([['Document'], ['3'], ['39'], ['259']]);
});

test('every term of our own that a file uses is described', () => {
  const described = new Set(terms().map(({ iri }) => own(iri.slice('pg:'.length))));
  const used = new Set(
    whole
      .flatMap(({ predicate, object }) => [
        predicate.value,
        object.termType === 'NamedNode' ? object.value : '',
      ])
      .filter((value) => value.startsWith(own(''))),
  );
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((term) => !described.has(term))).toEqual([]);
});

describe('one public base address', () => {
  const path = '/export/network.ttl?focus=FIT';
  const undated = (text: string) => text.replace(/generatedAtTime ".*?"/, '');
  test('whatever the host that a client uses, the graph is the same', async () => {
    const [first, ...others] = await Promise.all(
      ['localhost', '127.0.0.1:4000', 'pledges.example.net'].map((host) => get(path, host)),
    );
    for (const other of others) expect(undated(other)).toBe(undated(first as string));
  });
  test('a setting says which', async () => {
    const published = openYoga({ reader, publicUrl: 'https://pledges.example.org' });
    const text = await (await published.fetch(`http://localhost${path}`)).text();
    expect(text).toContain('<https://pledges.example.org/id/Agency/fit>');
    expect(text).toContain('@prefix pg: <https://pledges.example.org/terms#>');
    expect(text).not.toContain('http://localhost');
  });
});
