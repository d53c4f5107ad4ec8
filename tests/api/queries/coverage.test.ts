import { cp, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { openYoga } from '../../../src/server/yoga.ts';
import { ask, tryAsk } from '../../ask.ts';
import { openOwnStore, temporaryFolder, type Store } from '../../store.ts';
import { postTo } from '../../post.ts';
import { FAMILY } from '../../folders.ts';

const FIELDS = 'pledges { total covered uncovered } commitments { total covered uncovered } medianDays';
const UNTITLED = `# Stille wegen

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>1.1 De wegen worden stil. Er komt een tweede zin.</p>
        </details>

Er is niets over te vinden.

<details>
        <summary> Referenties</summary>

**[\\[0\\]]** : **(2020-03-20)**
        </details>
`;

let store: Store;
beforeAll(async () => void (store = await openOwnStore()));

describe('coverage', () => {
  test('covers the pledge of the seed, whose first decision came after 72 days', async () => {
    const { coverage } = (await ask(
      `{ coverage { start ${FIELDS} policyAreas { policyArea { slug name } ${FIELDS} } } }`,
    )) as never;
    const figures = {
      pledges: { total: 1, covered: 1, uncovered: 0 },
      commitments: { total: 7, covered: 7, uncovered: 0 },
      medianDays: 72,
    };
    expect(coverage).toEqual({
      start: '2019-10-02',
      ...figures,
      policyAreas: [
        {
          policyArea: { slug: 'buitenlands-beleid-en-toerisme', name: 'Buitenlands beleid en toerisme' },
          ...figures,
        },
      ],
    });
    const { pledges } = (await ask(
      '{ pledges { nodes { daysToFirstDecision firstDecision { date } } } }',
    )) as never;
    expect(pledges['nodes']).toEqual([{ daysToFirstDecision: 72, firstDecision: { date: '2019-12-13' } }]);
  });

  test('says its rule, with a version, and that covered is not fulfilled', async () => {
    const { coverage } = (await ask('{ coverage { rule { version description } } }')) as never;
    expect(coverage['rule']).toMatchObject({
      version: '1',
      description: expect.stringContaining('Covered does not mean fulfilled.') as string,
    });
  });

  test('names a policy area that the graph does not have', async () => {
    const { errors } = await tryAsk('{ coverage(policyArea: "nergens") { start } }');
    expect(errors).toMatchObject([
      {
        message: 'coverage(policyArea:): there is no policy area "nergens".',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('counts, area by area, pledges with and without decisions as their lists do', async () => {
    const folder = await temporaryFolder();
    await cp(FAMILY, folder, { recursive: true });
    await writeFile(`${folder}/Landbouw en natuur/Water in het landschap/wegen.md`, UNTITLED);
    await store.import([folder]);
    const yoga = openYoga({ reader: store.reader });
    const own = async (query: string) => {
      const response = await postTo(yoga, JSON.stringify({ query }));
      return ((await response.json()) as { data: never }).data;
    };

    const { coverage } = await own(
      `{ coverage { ${FIELDS} policyAreas(levels: 2) { policyArea { slug } ${FIELDS} } } }`,
    );
    const rows = [{ policyArea: null, ...(coverage as object) }, ...coverage['policyAreas']] as {
      policyArea: { slug: string } | null;
      pledges: object;
      commitments: object;
      medianDays: number | null;
    }[];
    expect(rows.map(({ policyArea }) => policyArea?.slug)).toEqual([
      undefined,
      'fietsen',
      'landbouw-en-natuur',
      'landbouw-en-natuur/bomen',
      'landbouw-en-natuur/water-in-het-landschap',
    ]);
    expect(coverage).toMatchObject({ pledges: { total: 4, covered: 3, uncovered: 1 } });
    for (const { policyArea, pledges, commitments, medianDays } of rows) {
      const within = policyArea ? `policyAreas: { any: ["${policyArea.slug}"] }, ` : '';
      const { all, none } = (await own(
        `{ all: pledges(first: 100, where: { ${within} }) { totalCount nodes { daysToFirstDecision } }
           none: pledges(where: { ${within} decisions: { none: {} } }) { totalCount } }`,
      )) as {
        all: { totalCount: number; nodes: { daysToFirstDecision: number | null }[] };
        none: { totalCount: number };
      };
      expect(pledges).toMatchObject({ total: all.totalCount, uncovered: none.totalCount });
      const { all: sentences, none: without } = await own(
        `{ all: commitments(where: { context: { eq: false }, pledges: { some: { ${within} } } }) { totalCount }
           none: commitments(where: { context: { eq: false }, pledges: { some: { ${within} decisions: { none: {} } } } }) { totalCount } }`,
      );
      expect(commitments).toMatchObject({ total: sentences['totalCount'], uncovered: without['totalCount'] });
      const days = all.nodes.flatMap(({ daysToFirstDecision: day }) => day ?? []).sort((a, b) => a - b);
      const middle = (days.length - 1) / 2;
      expect(medianDays).toBe(
        ((days[Math.floor(middle)] as number) + (days[Math.ceil(middle)] as number)) / 2,
      );
    }
  });
});
