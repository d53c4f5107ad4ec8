import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openYoga } from '../../src/server/yoga.ts';
import { SEED, TEXTS } from '../folders.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';
import { postTo } from '../post.ts';

const store = await openOwnStore();
const yoga = openYoga({ reader: store.reader, cache: false, onError: (e) => console.error(e) });

async function ask(query: string): Promise<unknown> {
  const response = await postTo(yoga, JSON.stringify({ query }));
  const { data, errors } = (await response.json()) as { data: unknown; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

/** The evidence of words in a text. */
const inText = (words: unknown[], line: unknown, column: number) => ({
  basis: 'TEXT',
  claim: false,
  words,
  sources: [{ line, column }],
});

beforeEach(() => store.clear());

describe('texts of decisions', () => {
  test('join the decisions that they are of, and bring those that nothing else tells of', async () => {
    await store.import([`${SEED}/documents`]);
    const report = await store.import([TEXTS]);
    expect(report).toMatchObject({ documents: { new: 5 }, refused: [], counts: { Person: 5 } });
    expect(await store.values('MATCH (d:Decision) RETURN count(*)')).toEqual([30]);
    expect(
      await ask(`{ decisions(where: { texts: { some: {} } }, orderBy: { field: DATE, direction: DESC }, first: 2) {
        totalCount nodes { date references { totalCount } texts { nodes { publishedAs source licence } } } } }`),
    ).toEqual({
      decisions: {
        totalCount: 5,
        nodes: [
          {
            date: '2024-02-09',
            references: { totalCount: 0 },
            texts: {
              nodes: [
                {
                  publishedAs: 'Ministerraad',
                  source: 'https://example.org/besluiten/4',
                  licence: expect.stringContaining('MIT'),
                },
              ],
            },
          },
          {
            date: '2021-11-26',
            references: { totalCount: 1 },
            texts: {
              nodes: [{ publishedAs: 'Ministerraad', source: null, licence: expect.stringContaining('MIT') }],
            },
          },
        ],
      },
    });
  });

  test('name persons in appointments, with the words and their place; who proposes or was there before is not taken', async () => {
    await store.import([`${SEED}/documents`, TEXTS]);
    expect(
      await ask(`{ persons { nodes { name appointments(orderBy: { field: DATE, direction: ASC }) {
        edges { evidence { basis claim words sources { line column } } node { date act role agency { slug } } } } } } }`),
    ).toEqual({
      persons: {
        nodes: [
          {
            name: 'An Voorbeeld',
            appointments: {
              edges: [
                {
                  evidence: inText(['mevrouw An Voorbeeld'], 3, 105),
                  node: { date: '2021-10-22', act: 'APPOINTMENT', role: 'lid', agency: { slug: 'fit' } },
                },
                {
                  evidence: inText(['mevrouw An Voorbeeld'], 3, 27),
                  node: {
                    date: '2024-02-09',
                    act: 'APPOINTMENT',
                    role: 'regeringscommissaris',
                    agency: { slug: 'vlaio' },
                  },
                },
              ],
            },
          },
          ...[
            ['Bram van den Test', 'de heer Bram van den Test', 4],
            ['Els De Proef-Maat', 'mevrouw Els De Proef-Maat', 5],
          ].map(([name, words, line]) => ({
            name,
            appointments: {
              edges: [
                {
                  evidence: inText([words], line, 3),
                  node: { date: '2020-05-29', act: 'APPOINTMENT', role: 'lid', agency: { slug: 'fit' } },
                },
                // The successor of 2021 takes the place of one of them.
                ...(name === 'Bram van den Test'
                  ? [
                      {
                        evidence: inText([words], 3, 197),
                        node: {
                          date: '2021-10-22',
                          act: 'APPOINTMENT',
                          role: 'lid',
                          agency: { slug: 'fit' },
                        },
                      },
                    ]
                  : []),
              ],
            },
          })),
          {
            name: 'Griet Model',
            appointments: {
              edges: [
                {
                  evidence: inText(['mevrouw Griet Model'], 3, 5),
                  node: {
                    date: '2021-11-26',
                    act: 'DISCHARGE',
                    role: 'leidend ambtenaar',
                    agency: { slug: 'fit' },
                  },
                },
              ],
            },
          },
          {
            name: 'Karel J. Staal',
            appointments: {
              edges: [
                {
                  evidence: inText(['de heer ir. Karel J. Staal'], 6, 3),
                  node: { date: '2020-05-29', act: 'APPOINTMENT', role: 'lid', agency: { slug: 'fit' } },
                },
              ],
            },
          },
        ],
      },
    });
  });

  test('can be searched, and name amounts of their own', async () => {
    await store.import([`${SEED}/documents`, TEXTS]);
    expect(
      await ask(`{ search(text: "viskwekerij", first: 3) { nodes { __typename ... on Document {
        text decision { date amounts { euros basis } } pledge { title } amounts { euros words basis } } } } }`),
    ).toEqual({
      search: {
        nodes: [
          {
            __typename: 'Document',
            text: expect.stringMatching(/^Maatregelen .* voor FIT\n\nHet agentschap krijgt /),
            decision: { date: '2020-12-18', amounts: [{ euros: 30_000_000, basis: 'TITLE' }] },
            pledge: null,
            amounts: [
              { euros: 30_000_000, words: '30 miljoen euro', basis: 'TEXT' },
              { euros: 12_500_000, words: '12,5 miljoen euro', basis: 'TEXT' },
              { euros: 17_500_000, words: '17.500.000 euro', basis: 'TEXT' },
            ],
          },
        ],
      },
    });
  });

  test('join agencies through a person', async () => {
    await store.import([`${SEED}/documents`, TEXTS]);
    expect(
      await ask(`{ paths(from: "FIT", to: "VLAIO", via: [APPOINTMENT, PERSON], first: 1) {
        paths { claim hops { to { caption } relations { type evidence { basis } } } } } }`),
    ).toMatchObject({
      paths: {
        paths: [
          {
            claim: false,
            hops: [
              { relations: [{ type: 'AT' }] },
              {
                to: { caption: 'An Voorbeeld' },
                relations: [{ type: 'NAMES', evidence: { basis: 'TEXT' } }],
              },
              { relations: [{ type: 'NAMES' }] },
              { to: { caption: 'VLAIO' }, relations: [{ type: 'AT' }] },
            ],
          },
        ],
      },
    });
  });

  test('are skipped unchanged, replaced when changed, known by their decision and not by their line', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'besluiten.jsonl');
    const lines = (await readFile(join(TEXTS, 'besluiten.jsonl'), 'utf8')).trim().split('\n');
    const write = (some: string[]) => writeFile(file, some.join('\n'));
    await write(lines);
    await store.import([folder]);
    await write(lines.toReversed());
    expect((await store.import([folder])).documents).toMatchObject({ unchanged: 5, new: 0, changed: 0 });
    await write(lines.map((line) => line.replace('An Voorbeeld', 'Mia Nieuw')));
    expect((await store.import([folder])).documents).toMatchObject({ unchanged: 3, changed: 2 });
    expect(await store.values('MATCH (p:Person) RETURN p.name ORDER BY p.name')).toEqual([
      'Bram van den Test', 'Els De Proef-Maat', 'Griet Model', 'Karel J. Staal', 'Mia Nieuw',
    ]); // prettier-ignore
    await write(lines.slice(1));
    expect((await store.import([folder], { prune: true })).documents).toMatchObject({
      changed: 1,
      removed: 1,
    });
    const left = await store.dump();
    await store.clear();
    await store.import([folder]);
    expect(left).toEqual(await store.dump());
  });

  test('are rebuilt from the graph, as they were', async () => {
    await store.import([TEXTS]);
    const before = await store.dump();
    expect((await store.rebuild({ force: true })).documents).toMatchObject({ changed: 5 });
    expect(await store.dump()).toEqual(before);
  });

  test('leave a graph without them as it was', async () => {
    const folder = `${await temporaryFolder()}/documents`;
    await cp(`${SEED}/documents`, folder, { recursive: true });
    await store.import([folder]);
    const before = await store.dump();
    await cp(`${TEXTS}/besluiten.jsonl`, `${folder}/besluiten.jsonl`);
    expect((await store.import([folder])).documents).toMatchObject({ new: 5, unchanged: 1 });
    await rm(`${folder}/besluiten.jsonl`);
    expect((await store.import([folder], { prune: true })).documents).toMatchObject({ removed: 5 });
    expect(await store.dump()).toEqual(before);
  });

  test('of one decision in two files are both read, which a warning says', async () => {
    const folder = await temporaryFolder();
    const line = { date: '2021-06-18', title: 'Een titel', text: 'Een tekst.' };
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify(line));
    await writeFile(join(folder, 'b.jsonl'), JSON.stringify({ ...line, text: 'Een andere tekst.' }));
    const { documents, warnings } = await store.import([folder]);
    expect(documents).toMatchObject({ new: 2, refused: 0 });
    expect(warnings.map(({ path, got, made }) => [path, got, made])).toEqual([
      ['b.jsonl#2021-06-18 Een titel', 'another one in a.jsonl#2021-06-18 Een titel', 'both are read'],
    ]);
    expect(await ask('{ decisions { totalCount } }')).toEqual({ decisions: { totalCount: 1 } });
  });

  test('make an appointment at each body of the title; `agency` is the first of them', async () => {
    const folder = await temporaryFolder();
    const title = 'FIT en VLAIO: aanwijzing vertegenwoordigers';
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify({ date: '2020-12-04', title, text: 'Akkoord.' }));
    await store.import([folder]);
    expect(
      await ask(
        '{ appointments { nodes { caption agency { slug } agencies { edges { node { slug } evidence { words } } } } } }',
      ),
    ).toEqual({
      appointments: {
        nodes: [
          {
            caption: '2020-12-04 – aanwijzing vertegenwoordigers FIT, VLAIO',
            agency: { slug: 'fit' },
            agencies: {
              edges: [
                { node: { slug: 'fit' }, evidence: { words: ['FIT'] } },
                { node: { slug: 'vlaio' }, evidence: { words: ['VLAIO'] } },
              ],
            },
          },
        ],
      },
    });
  });

  test('that cannot be read are refused by line, with the field that is wrong; the others go in', async () => {
    const folder = await temporaryFolder();
    const good = { date: '2021-06-18', title: 'Een titel', text: 'Een tekst.' };
    const lines = [
      JSON.stringify(good),
      '',
      'geen json',
      JSON.stringify({ ...good, date: '18/06/2021' }),
      JSON.stringify({ ...good, title: ' ' }),
      JSON.stringify({ ...good, ministers: ['An Voorbeeld'] }),
      JSON.stringify({ ...good, uri: 'javascript:alert(1)' }),
      JSON.stringify(good),
      JSON.stringify({ ...good, text: 'Een andere.' }),
      'null',
    ];
    await writeFile(join(folder, 'teksten.jsonl'), lines.join('\n'));
    const { documents, refused } = await store.import([folder]);
    expect(documents).toMatchObject({ new: 1, duplicate: 1, refused: 7 });
    expect(
      refused.map(({ path, line, expected, got }) => [
        path,
        line,
        /with a (\w+)|one text/.exec(expected)?.[0],
        got,
      ]),
    ).toEqual([
      ['teksten.jsonl', 3, undefined, '"geen json"'],
      ['teksten.jsonl', 4, 'with a date', '"18/06/2021"'],
      ['teksten.jsonl', 5, 'with a title', 'nothing'],
      ['teksten.jsonl', 6, 'with a ministers', '"["An Voorbeeld"]"'],
      ['teksten.jsonl', 7, 'with a uri', '"javascript:alert(1)"'],
      ['teksten.jsonl', 9, 'one text', 'another than that of line 1'],
      ['teksten.jsonl', 10, undefined, '"null"'],
    ]);
  });
});
