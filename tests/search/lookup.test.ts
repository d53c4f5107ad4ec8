import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { inWords, type EntityType } from '../../src/graph/model/types.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { relationFilters } from '../graph/engine/ends.ts';
import { postTo } from '../post.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';

/** A document about one thing. */
const documentOf = (title: string, reference: string) => `# ${title}

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>1.1 ${title}</p>
        </details>

1. Er is steun \\[0\\].

<details>
        <summary> Referenties</summary>

**[\\[0\\]](https://example.org/?search=x)** : **(2021-03-10)** ${reference}
        </details>
`;

const store = await openOwnStore();
const folder = await temporaryFolder();
for (const [path, title, reference] of [
  ['Media/omroep', 'Openbare omroep', 'VDAB: plan voor de omroep'],
  ['Media/kranten', 'Media', 'Steun aan kranten'],
  ['Cultuur/Media/films', 'Films', 'Steun aan films'],
  ['Cultuur/Visie/visie', 'Uitdagingen', 'Steun aan musea'],
  ['Jeugd/visie', 'Uitdagingen', 'Steun aan jeugdhuizen'],
] as const) {
  await mkdir(`${folder}/${path}`.replace(/\/[^/]+$/, ''), { recursive: true });
  await writeFile(`${folder}/${path}.md`, documentOf(title, reference));
}
await store.import([folder]);
const yoga = openYoga({ reader: store.reader, cache: false });

interface Answer {
  readonly data?: Record<string, never>;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}
async function answer(query: string): Promise<Answer> {
  return (await postTo(yoga, JSON.stringify({ query }), {})).json() as Promise<Answer>;
}
async function ask(query: string): Promise<unknown> {
  const { data, errors } = await answer(query);
  expect(errors).toBeUndefined();
  return data;
}
const refusal = async (query: string) =>
  (await answer(query)).errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);

describe('a filter takes a key or a name of a node of any type', () => {
  test.each([
    ['decisions', 'policyAreas', 'jeugd', 1],
    ['decisions', 'policyAreas', 'JEUGD', 1],
    ['decisions', 'policyAreas', 'Visie', 1],
    ['pledges', 'decisions', 'Steun aan films', 1],
    ['decisions', 'pledges', 'Openbare omroep', 1],
    ['decisions', 'agencies', 'vdab', 1],
    ['decisions', 'agencies', 'Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding', 1],
  ])('%s whose %s have %s', async (list, relation, name, count) => {
    for (const operator of ['any', 'all'])
      expect(
        await ask(`{ list: ${list}(where: { ${relation}: { ${operator}: ["${name}"] } }) { totalCount } }`),
      ).toEqual({ list: { totalCount: count } });
  });

  test('a name of several nodes means all of them; a key means its node', async () => {
    const count = async (where: string) => ask(`{ decisions(where: ${where}) { totalCount } }`);
    expect(await count('{ pledges: { any: ["Uitdagingen"] } }')).toEqual({ decisions: { totalCount: 2 } });
    expect(await count('{ policyAreas: { any: ["media"] } }')).toEqual({ decisions: { totalCount: 2 } });
    expect(await count('{ policyAreas: { any: ["cultuur/media"] } }')).toEqual({
      decisions: { totalCount: 1 },
    });
  });

  test('within a list of another node, and at any depth', async () => {
    expect(
      await ask(
        '{ policyArea(slug: "cultuur") { decisions(where: { or: [{ pledges: { any: ["Films"] } }] }) { totalCount } } }',
      ),
    ).toEqual({ policyArea: { decisions: { totalCount: 1 } } });
    expect(
      await refusal(
        '{ policyArea(slug: "cultuur") { decisions(where: { or: [{ pledges: { any: ["Filmz"] } }] }) { totalCount } } }',
      ),
    ).toEqual(['BAD_USER_INPUT: decisions(where:): there is no pledge "Filmz". Did you mean "Films"?']);
  });

  test('asked by a loader as in one statement', async () => {
    expect(
      await ask(
        '{ one: policyAreas(first: 1) { nodes { list: decisions(where: { pledges: { any: ["Films"] } }) { totalCount } other: decisions(where: { policyAreas: { any: ["Visie"] } }) { totalCount } } } }',
      ),
    ).toEqual({ one: { nodes: [{ list: { totalCount: 1 }, other: { totalCount: 1 } }] } });
  });
});

describe('a key that no node has is refused, whatever the type', () => {
  const targets = relationFilters(schema);
  test.each(targets.map((filter) => [`${filter.list} by ${filter.name}`, filter] as const))(
    '%s',
    async (_, { list, name, to }) => {
      for (const operator of ['any', 'all'])
        expect(
          await refusal(`{ ${list}(where: { ${name}: { ${operator}: ["zzz qqq"] } }) { totalCount } }`),
        ).toEqual([
          expect.stringContaining(
            `BAD_USER_INPUT: ${list}(where:): there is no ${inWords(to as EntityType)} "zzz qqq".`,
          ),
        ]);
    },
  );

  test.each([
    [
      '{ decisions(where: { policyAreas: { any: ["Jeugdd"] } }) { totalCount } }',
      'decisions(where:): there is no policy area "Jeugdd". Did you mean "Jeugd"?',
    ],
    [
      '{ pledges(where: { decisions: { any: ["Steun aan filmz"] } }) { totalCount } }',
      'pledges(where:): there is no decision "Steun aan filmz". Did you mean "Steun aan films"',
    ],
    [
      '{ timeline(of: ["Jeugdd"]) { totalCount } }',
      'timeline(of:): there is no node "Jeugdd". Did you mean "Jeugd"',
    ],
    [
      '{ timeline(of: ["PolicyArea:jeugdd"]) { totalCount } }',
      'timeline(of:): there is no policy area "jeugdd". Did you mean "Jeugd"',
    ],
    [
      '{ coverage(policyArea: "Jeugdd") { start } }',
      'coverage(policyArea:): there is no policy area "Jeugdd". Did you mean "Jeugd"',
    ],
    [
      '{ network(focus: ["Jeugd"], policyArea: "VDAB") { truncated } }',
      'network(policyArea:): there is no policy area "VDAB".',
    ],
  ])('%s', async (query, message) => {
    expect(await refusal(query)).toEqual([expect.stringContaining(`BAD_USER_INPUT: ${message}`)]);
  });
});

describe('a name is taken wherever one node is asked for', () => {
  test.each([
    ['{ one: policyArea(slug: "Visie") { slug } }', { slug: 'cultuur/visie' }],
    ['{ one: pledge(slug: "openbare omroep") { title } }', { title: 'Openbare omroep' }],
    ['{ one: decision(slug: "Steun aan musea") { title } }', { title: 'Steun aan musea' }],
    ['{ one: agency(slug: "VDAB") { slug } }', { slug: 'vdab' }],
    ['{ one: policyArea(slug: "nergens") { slug } }', null],
    ['{ one: timeline(of: ["Visie"], kinds: [DECISION]) { totalCount } }', { totalCount: 1 }],
    ['{ one: timeline(of: ["VDAB"], kinds: [DECISION]) { totalCount } }', { totalCount: 1 }],
    ['{ one: timeline(of: ["jeugd", "Visie"], kinds: [DECISION]) { totalCount } }', { totalCount: 2 }],
    ['{ one: coverage(policyArea: "Jeugd") { pledges { total } } }', { pledges: { total: 1 } }],
  ])('%s', async (query, expected) => {
    expect(await ask(query)).toEqual({ one: expected });
  });

  test.each(['{ pledge(slug: "Uitdagingen") { slug } }', '{ timeline(of: ["Uitdagingen"]) { totalCount } }'])(
    '%s: several have it, and are listed',
    async (query) => {
      expect(await refusal(query)).toEqual([
        expect.stringMatching(
          /^BAD_USER_INPUT: \w+\(\w+:\): 2 nodes have the name "Uitdagingen"\. Give one of these ids: Pledge:\S+, Pledge:\S+\.$/,
        ),
      ]);
    },
  );
});

describe('an answer says which node a name meant, and which others have it', () => {
  const NAMED = 'named { name node { id } otherCount others { node { id } } }';
  const media = {
    name: 'Media',
    node: { id: 'PolicyArea:media' },
    otherCount: 2,
    others: [
      { node: { id: 'PolicyArea:cultuur/media' } },
      { node: { id: expect.stringContaining('Pledge:media-kranten') as unknown } },
    ],
  };
  const vdab = { name: 'VDAB', node: { id: 'Agency:vdab' }, otherCount: 0, others: [] };
  test.each([
    [`network(focus: ["Media"])`, [media]],
    // Only policy areas are possible there.
    [
      `network(focus: ["VDAB"], policyArea: "Media")`,
      [vdab, { ...media, otherCount: 1, others: media.others.slice(0, 1) }],
    ],
    [`paths(from: "Media", to: "VDAB")`, [media, vdab]],
    [`shared(of: ["Media", "VDAB"])`, [media, vdab]],
    [`coOccurrences(of: ["VDAB"])`, [vdab]],
    [`communities(of: ["Media"])`, [media]],
  ])('%s', async (field, expected) => {
    expect(await ask(`{ list: ${field} { ${NAMED} } }`)).toEqual({ list: { named: expected } });
  });

  test('an id means its node alone', async () => {
    expect(await ask(`{ list: network(focus: ["PolicyArea:cultuur/media"]) { ${NAMED} } }`)).toEqual({
      list: {
        named: [
          {
            name: 'PolicyArea:cultuur/media',
            node: { id: 'PolicyArea:cultuur/media' },
            otherCount: 0,
            others: [],
          },
        ],
      },
    });
  });

  test('a name of several nodes of one type is refused, with their ids', async () => {
    expect(await refusal('{ network(focus: ["Uitdagingen"]) { truncated } }')).toEqual([
      expect.stringMatching(
        /^BAD_USER_INPUT: network\(focus:\): 2 nodes have the name "Uitdagingen"\. Give one of these ids: Pledge:\S+, Pledge:\S+\.$/,
      ),
    ]);
  });
});

describe('an empty list matches nothing, and no list matches everything', () => {
  test.each([
    [
      'search',
      '{ list: search(text: "steun", types: []) { count: totalCount } }',
      '{ list: search(text: "steun") { count: totalCount } }',
    ],
    [
      'neighbours',
      '{ list: policyArea(slug: "media") { neighbours(types: []) { count: totalCount } } }',
      '{ list: policyArea(slug: "media") { neighbours { count: totalCount } } }',
    ],
    [
      'timeline of',
      '{ list: timeline(of: []) { count: totalCount } }',
      '{ list: timeline { count: totalCount } }',
    ],
    [
      'timeline kinds',
      '{ list: timeline(kinds: []) { count: totalCount } }',
      '{ list: timeline { count: totalCount } }',
    ],
    [
      'network types',
      '{ list: network(focus: ["VDAB"], types: []) { edges { key } } }',
      '{ list: network(focus: ["VDAB"]) { edges { key } } }',
    ],
    [
      'network basis',
      '{ list: network(focus: ["VDAB"], basis: []) { edges { key } } }',
      '{ list: network(focus: ["VDAB"]) { edges { key } } }',
    ],
    [
      'shared',
      '{ list: shared(of: ["VDAB", "Openbare omroep"], types: []) { nodes { ways } } }',
      '{ list: shared(of: ["VDAB", "Openbare omroep"]) { nodes { ways } } }',
    ],
    [
      'any',
      '{ list: decisions(where: { policyAreas: { any: [] } }) { count: totalCount } }',
      '{ list: decisions { count: totalCount } }',
    ],
    [
      'in',
      '{ list: decisions(where: { title: { in: [] } }) { count: totalCount } }',
      '{ list: decisions(where: { title: {} }) { count: totalCount } }',
    ],
    [
      'or',
      '{ list: decisions(where: { or: [] }) { count: totalCount } }',
      '{ list: decisions(where: {}) { count: totalCount } }',
    ],
    ['questions', '{ list: questions(numbers: []) { number } }', '{ list: questions { number } }'],
  ])('%s', async (_, empty, without) => {
    expect(counts(await ask(empty))).toEqual([0]);
    expect(counts(await ask(without))[0]).toBeGreaterThan(0);
  });

  test('of coOccurrences and communities, too', async () => {
    await store.values(
      `MATCH (d:Decision {title: 'VDAB: plan voor de omroep'})
       CREATE (d)-[:CONCERNS {basis: 'TITLE', words: [], sources: []}]->(:Entity:Agency {id: 'Agency:x', slug: 'x', shortName: 'X', caption: 'X', sortName: 'x', community: 1, pagerank: 1.0})`,
    );
    const totals = async (args: string) =>
      counts(
        await ask(
          `{ a: coOccurrences${args} { count: totalCount } b: communities${args} { nodes { number } } }`,
        ),
      );
    expect(await totals('(of: [])')).toEqual([0, 0]);
    expect(await totals('')).toEqual([1, 1]);
  });

  test('and all of an empty list holds for everything', async () => {
    expect(await ask('{ decisions(where: { policyAreas: { all: [] }, and: [] }) { totalCount } }')).toEqual({
      decisions: { totalCount: 5 },
    });
  });
});

/** The counts and the lengths of lists in an answer. */
function counts(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return [value.length];
  return value && typeof value === 'object' ? Object.values(value).flatMap(counts) : [];
}
