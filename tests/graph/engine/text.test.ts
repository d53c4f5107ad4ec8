import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openYoga } from '../../../src/server/yoga.ts';
import { postTo } from '../../post.ts';
import { openOwnStore, temporaryFolder } from '../../store.ts';

const TITLES = [
  'Financiële steun aan musea',
  'Financie\u0308le afspraken',
  '“One FIT”: plan 2021–2022',
  'imec: innovatiesubsidie',
  'Één loket',
  'eenvoudig loket',
  'Ijzertoren',
  'IMEC, dotatie',
  'Zorgbedrijf',
  'vzw De Rand: subsidie',
  "'t Gasthuys",
  'Ambtenarendecreet',
  'Loket',
] as const;

const store = await openOwnStore();
const folder = `${await temporaryFolder()}/Cultuur`;
await mkdir(folder);
await writeFile(
  `${folder}/één.md`,
  `# Musea krijgen steun

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>1.1 Musea krijgen steun. ’t Steunpunt blijft.</p>
        </details>

1. De financiële steun \\[0\\] is er.

<details>
        <summary> Referenties</summary>

${TITLES.map((title, i) => `**[\\[${i}\\]](https://example.org/?search=x)** : **(2021-03-${10 + i})** ${title} \n`).join('\n')}
        </details>
`,
);
await store.import([`${folder}/..`]);
const yoga = openYoga({ reader: store.reader, cache: false });

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = (await (await postTo(yoga, JSON.stringify({ query, variables }), {})).json()) as {
    data: Data;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data;
}

describe('filters on texts find what a reader would call the same', () => {
  const count = async (list: string, field: string, operator: string, text: string | string[]) => {
    const type = Array.isArray(text) ? '[String!]' : 'String';
    const query = `query ($text: ${type}) { list: ${list}(where: { ${field}: { ${operator}: $text } }) { totalCount } }`;
    return (await ask<{ list: { totalCount: number } }>(query, { text })).list.totalCount;
  };
  test.each([
    ['contains', 'financiele', 2],
    ['contains', 'financiële', 2],
    ['contains', 'FINANCIE\u0308LE', 2],
    ['contains', '"one fit"', 1],
    ['contains', '2021-2022', 1],
    ['startsWith', 'een', 2],
    ['startsWith', '‘t gast', 1],
    ['startsWith', 'FINANCIËLE S', 1],
    ['eq', 'een loket', 1],
    ['eq', 'EEN LOKET', 1],
    ['eq', 'loket', 1],
    ['ne', 'LOKET', TITLES.length - 1],
    ['in', ['één loket', 'ZORGBEDRIJF', 'nergens'], 2],
    ['in', [], 0],
    ['contains', '%', 0],
    ['contains', '.*', 0],
  ] as const)('decisions whose title %s %s: %i', async (operator, text, expected) => {
    expect(await count('decisions', 'title', operator, typeof text === 'string' ? text : [...text])).toBe(
      expected,
    );
  });

  test.each([
    ['references', 'title', 'startsWith', 'financiele'],
    ['pledges', 'title', 'eq', 'MUSEA KRIJGEN STEUN'],
    ['pledges', 'slug', 'startsWith', 'CULTUUR'],
    ['commitments', 'text', 'contains', "'T steunpunt"],
    ['findings', 'text', 'contains', 'financiele'],
    ['documents', 'path', 'contains', 'een.md'],
    ['policyAreas', 'name', 'eq', 'cultuur'],
  ])('%s by %s likewise', async (list, field, operator, text) => {
    expect(await count(list, field, operator, text)).toBeGreaterThan(0);
  });
});

test('null asks whether there is a value: eq that there is none, ne that there is one', async () => {
  await store.values(
    `CREATE (:Entity:Appointment {id: 'Appointment:a/1', caption: 'a', act: 'DISCHARGE', organ: 'raad', organPlain: 'raad'}),
            (:Entity:Appointment {id: 'Appointment:a/2', caption: 'b', act: 'VACANCY', roleKind: 'BOARD'})`,
  );
  const found = await ask<Record<string, { nodes: { id: string }[] }>>(
    `{ none: appointments(where: { organ: { eq: null } }) { nodes { id } }
       some: appointments(where: { organ: { ne: null } }) { nodes { id } }
       exists: appointments(where: { organ: { exists: true } }) { nodes { id } }
       noKind: appointments(where: { roleKind: { eq: null } }) { nodes { id } }
       kind: appointments(where: { roleKind: { ne: null } }) { nodes { id } } }`,
  );
  const [first, second] = [[{ id: 'Appointment:a/1' }], [{ id: 'Appointment:a/2' }]];
  expect(Object.fromEntries(Object.entries(found).map(([name, { nodes }]) => [name, nodes]))).toEqual({
    none: second,
    some: first,
    exists: first,
    noKind: first,
    kind: second,
  });
});

describe('lists sorted from A to Z are in the order of a Dutch dictionary', () => {
  const dutch = new Intl.Collator('nl', { sensitivity: 'base' });
  test.each(['ASC', 'DESC'])('titles, %s, page by page', async (direction) => {
    const titles: string[] = [];
    for (let after = ''; ;) {
      const { decisions } = await ask<{
        decisions: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        `{ decisions(first: 3, orderBy: { field: TITLE, direction: ${direction} }${after}) { nodes { title } pageInfo { hasNextPage endCursor } } }`,
      );
      titles.push(...decisions.nodes.map(({ title }) => title));
      if (!decisions.pageInfo.hasNextPage) break;
      after = `, after: "${decisions.pageInfo.endCursor}"`;
    }
    // The forms of quotes make no difference here, and do in Intl.
    const quoted = (title: string) => title.replace(/[“”‘’]/g, "'");
    const sorted = TITLES.map((title) => title.normalize('NFC')).toSorted((a, b) =>
      dutch.compare(quoted(a), quoted(b)),
    );
    expect(titles.map((title) => title.normalize('NFC'))).toEqual(
      direction === 'ASC' ? sorted : sorted.toReversed(),
    );
  });

  test('by an index, so that a page reads little more than the page', async () => {
    const response = await postTo(
      openYoga({ reader: store.reader, cache: false, trace: true }),
      JSON.stringify({ query: '{ decisions(first: 2, orderBy: { field: TITLE }) { nodes { title } } }' }),
      { 'x-cypher': 'statements' },
    );
    const { extensions } = (await response.json()) as {
      extensions: { cypher: { text: string; parameters: object }[] };
    };
    const [run] = extensions.cypher;
    const { summary } = await store.driver.executeQuery(`EXPLAIN ${run?.text}`, run?.parameters, {
      database: 'neo4j',
    });
    const operators = JSON.stringify(summary.plan);
    expect(operators).toContain('NodeIndexScan');
    expect(operators).toContain('node:Decision(sortName)');
    expect(operators).not.toContain('"Sort@neo4j"');
  });
});
