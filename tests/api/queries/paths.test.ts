import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { address, ask, driver, tryAsk } from '../../ask.ts';
import { dump, type Dump } from '../../graph/engine/oracle.ts';

interface Answer {
  paths: {
    outcome: string;
    complete: boolean;
    paths: { length: number; claim: boolean; hops: { from: { id: string }; to: { id: string } }[] }[];
  };
}

const QUERY = `query ($from: String!, $to: String!, $maxHops: Int!, $basis: [Basis!]!, $first: Int!) {
  paths(from: $from, to: $to, maxHops: $maxHops, basis: $basis, first: $first) {
    outcome complete paths { length claim hops { from { id } to { id } } }
  }
}`;
const BASIS = ['TITLE', 'PLEDGE', 'ASSESSMENT', 'DOCUMENT'];

async function paths(from: string, to: string, { maxHops = 6, basis = BASIS, first = 5 } = {}) {
  const { paths } = (await ask(QUERY, { from, to, maxHops, basis, first })) as Answer;
  return {
    ...paths,
    walked: paths.paths.map(({ hops }) => [hops[0]?.from.id, ...hops.map(({ to }) => to.id)]),
  };
}

describe('how two things are connected', () => {
  test('FIT and VLAM share a decision', async () => {
    const { outcome, walked } = await paths('FIT', 'VLAM');
    expect(outcome).toBe('FOUND');
    expect(walked[0]).toEqual([
      'Agency:fit',
      'Decision:2020-06-05-fit-corona-exit-plan-en-vlam-corona-exit-plan-030d0d46',
      'Agency:vlam',
    ]);
  });

  test('FTI and FIT only by a pledge and what the AI-written assessment cites for it', async () => {
    const found = await paths('FTI', 'FIT');
    expect(found.paths[0]).toMatchObject({ length: 3, claim: true });
    expect(await paths('FTI', 'FIT', { basis: ['TITLE', 'PLEDGE', 'DOCUMENT'] })).toMatchObject({
      outcome: 'NONE',
      complete: true,
    });
  });

  test('every hop has the words that prove it', async () => {
    expect(
      await ask(
        '{ paths(from: "FIT", to: "VLAM", first: 1) { paths { hops { date relations { type outgoing evidence { basis words } } } } } }',
      ),
    ).toEqual({
      paths: {
        paths: [
          {
            hops: [
              {
                date: '2020-06-05',
                relations: [
                  { type: 'CONCERNS', outgoing: false, evidence: { basis: 'TITLE', words: ['FIT'] } },
                ],
              },
              {
                date: '2020-06-05',
                relations: [
                  { type: 'CONCERNS', outgoing: true, evidence: { basis: 'TITLE', words: ['VLAM'] } },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['FITT', 'VLAM', 'paths(from:, to:): there is no node "FITT". Did you mean "FIT"'],
    [
      'FIT',
      'Flanders Investment & Trade',
      'paths: `from` and `to` must be two different nodes; both mean Agency:fit.',
    ],
  ])('%s and %s: %s', async (from, to, message) => {
    const { errors } = await tryAsk(QUERY, { from, to, maxHops: 3, basis: BASIS, first: 1 });
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('a walk in memory finds the same', () => {
  let links: Map<string, Set<string>>;
  let ends: string[];
  beforeAll(async () => {
    const data: Dump = await dump(driver, address.database);
    const via = /^(Agency|Appointment|Commitment|Decision|Finding|Pledge|Programme):/;
    links = new Map();
    for (const { from, to } of data.relations) {
      for (const [one, two] of [
        [from, to],
        [to, from],
      ] as const)
        links.set(one, (links.get(one) ?? new Set()).add(two));
    }
    ends = [...data.rows.keys()].filter((id) => via.test(id));
    for (const [id, others] of links)
      links.set(id, new Set([...others].filter((other) => via.test(id) && via.test(other))));
  });

  /** All simple paths of the least length, by plain breadth first search from one end. */
  function shortest(from: string, to: string, maxHops: number): string[] {
    let paths = [[from]];
    for (let hops = 1; hops <= maxHops; hops++) {
      paths = paths.flatMap((path) =>
        [...(links.get(path.at(-1) as string) ?? [])]
          .filter((next) => !path.includes(next))
          .map((next) => [...path, next]),
      );
      const found = paths.filter((path) => path.at(-1) === to);
      if (found.length > 0) return found.map((path) => path.join(' ')).sort();
    }
    return [];
  }

  test('between any two things', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
        const [from, to] = [ends[a % ends.length] as string, ends[b % ends.length] as string];
        fc.pre(from !== to);
        const expected = shortest(from, to, 3);
        const { outcome, walked, complete } = await paths(from, to, { maxHops: 3, first: 20 });
        expect(complete).toBe(true);
        expect(outcome).toBe(expected.length > 0 ? 'FOUND' : 'NONE');
        const least = walked[0]?.length;
        const found = walked.filter(({ length }) => length === least).map((path) => path.join(' '));
        if (expected.length <= 20) expect(found.sort()).toEqual(expected);
        else expect(expected).toEqual(expect.arrayContaining(found));
      }),
      { numRuns: 100 },
    );
  });
});
