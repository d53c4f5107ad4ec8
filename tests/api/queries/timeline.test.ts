import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, statements, tryAsk } from '../../ask.ts';

interface Timeline {
  readonly totalCount: number;
  readonly undated: number;
  readonly buckets: readonly {
    start: string;
    end: string;
    label: string;
    total: number;
    [kind: string]: unknown;
  }[];
  readonly edges: readonly { date: string; kind: string; cursor: string; node: { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const timeline = async (args: string, fields: string) =>
  ((await ask(`{ timeline(${args}) { ${fields} } }`)) as { timeline: Timeline }).timeline;

describe('timeline', () => {
  test('tells the decisions about FIT of 2021, in order', async () => {
    const { totalCount, edges } = await timeline(
      'of: ["Agency:fit"], kinds: [DECISION], from: "2021-01-01", to: "2021-12-31"',
      'totalCount edges { date node { ... on Decision { title } } }',
    );
    expect(totalCount).toBe(5);
    expect(edges.map(({ date }) => date)).toEqual([
      '2021-03-19',
      '2021-06-18',
      '2021-10-22',
      '2021-11-26',
      '2021-11-26',
    ]);
  });

  test('tells the appointments at an agency by their own link, with why', async () => {
    const { edges } = await timeline(
      'of: ["Agency:fit"], kinds: [APPOINTMENT], first: 2',
      'edges { date kind evidence { basis words sources { reference document { path } } } node { ... on Appointment { act role } } }',
    );
    expect(edges).toMatchObject([
      { date: '2019-12-13', node: { act: 'DESIGNATION', role: 'bedrijfsrevisor' } },
      { date: '2020-05-29', node: { act: 'APPOINTMENT', role: 'lid' } },
    ]);
    expect(edges[0]).toMatchObject({
      kind: 'APPOINTMENT',
      evidence: {
        basis: 'TITLE',
        words: ['Vlaams Agentschap voor Internationaal Ondernemen (FIT)'],
        sources: [{ reference: 21 }],
      },
    });
  });

  test.each([
    ['a policy area, with what is below it', 'PolicyArea:buitenlands-beleid-en-toerisme', 29],
    ['a programme', 'Programme:plan-vlaamse-veerkracht', 4],
  ])('tells of %s', async (_, id, decisions) => {
    const { totalCount } = await timeline(`of: ["${id}"], kinds: [DECISION]`, 'totalCount');
    expect(totalCount).toBe(decisions);
  });

  test('tells of a pledge what it tells of its document, and of a meeting what it decided', async () => {
    const { pledges, documents, meeting } = (await ask(
      '{ pledges { nodes { id } } documents { nodes { id } } meeting(date: "2021-11-26") { id } }',
    )) as never;
    const count = async (id: string, kinds = '[DECISION, APPOINTMENT]') =>
      (await timeline(`of: ["${id}"], kinds: ${kinds}`, 'totalCount')).totalCount;
    expect(await count(pledges['nodes'][0]['id'])).toBe(39);
    expect(await count(documents['nodes'][0]['id'])).toBe(39);
    expect(await count(meeting['id'])).toBe(5);
    expect(await count(meeting['id'], '[MEETING]')).toBe(1);
  });

  test('tells of two things together each thing once', async () => {
    const { totalCount } = await timeline(
      'of: ["Agency:fit", "Agency:vlam"], kinds: [DECISION]',
      'totalCount',
    );
    expect(totalCount).toBe(16);
  });

  test('fetches what its entries lead to in the same statement', async () => {
    statements.length = 0;
    await timeline(
      'first: 50',
      'totalCount buckets { total } edges { node { caption ... on Decision { agencies { nodes { name } } } } }',
    );
    expect(statements).toHaveLength(1);
  });

  test('walked page by page, meets everything once, by date and then by id', async () => {
    const args = 'kinds: [DECISION, APPOINTMENT, MEETING]';
    const whole = await timeline(`${args}, first: 100`, 'totalCount edges { date node { id } }');
    const walked: string[] = [];
    for (let after: string | null | undefined = ''; after !== null;) {
      const { edges, pageInfo } = await timeline(
        `${args}, first: 9${after ? `, after: "${after}"` : ''}`,
        'edges { node { id } } pageInfo { hasNextPage endCursor }',
      );
      walked.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(walked).toEqual(whole.edges.map(({ node }) => node.id));
    expect(walked).toHaveLength(whole.totalCount);
    const order = whole.edges.map(({ date, node }) => `${date} ${node.id}`);
    expect(order).toEqual(order.toSorted());
  });

  test('counts in buckets what it lists, whatever is asked', async () => {
    const ids = [
      'Agency:fit',
      'Agency:vlam',
      'Programme:plan-vlaamse-veerkracht',
      'PolicyArea:buitenlands-beleid-en-toerisme',
    ];
    const days = ['2019-10-02', '2020-06-05', '2021-03-19', '2022-12-23', '2024-01-10'];
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(ids),
        fc.subarray(['DECISION', 'APPOINTMENT', 'MEETING'], { minLength: 1 }),
        fc.subarray(days, { minLength: 2, maxLength: 2 }),
        fc.constantFrom('DAY', 'MONTH', 'QUARTER', 'YEAR'),
        async (of, kinds, [from, to], bucket) => {
          const { totalCount, undated, buckets, edges } = await timeline(
            `of: ${JSON.stringify(of)}, kinds: [${kinds.join(', ')}], from: "${from}", to: "${to}", bucket: ${bucket}, first: 100`,
            'totalCount undated edges { date kind } buckets { start end total decisions appointments meetings }',
          );
          expect(edges).toHaveLength(totalCount);
          expect(undated).toBe(0);
          const within = (start: string, end: string, kind?: string) =>
            edges.filter((edge) => edge.date >= start && edge.date <= end && (!kind || edge.kind === kind))
              .length;
          expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(totalCount);
          for (const { start, end, total, decisions, appointments, meetings } of buckets) {
            expect(total).toBe(within(start, end));
            expect([decisions, appointments, meetings]).toEqual(
              ['DECISION', 'APPOINTMENT', 'MEETING'].map((kind) => within(start, end, kind)),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('names its stretches of time', async () => {
    const first = async (bucket: string) =>
      (await timeline(`bucket: ${bucket}, kinds: [DECISION]`, 'buckets { label start end }')).buckets[1];
    expect(await first('YEAR')).toEqual({ label: '2020', start: '2020-01-01', end: '2020-12-31' });
    expect(await first('QUARTER')).toEqual({ label: '2020-Q2', start: '2020-04-01', end: '2020-06-30' });
    expect(await first('MONTH')).toEqual({ label: '2020-05', start: '2020-05-01', end: '2020-05-31' });
    expect(await first('DAY')).toEqual({ label: '2020-05-29', start: '2020-05-29', end: '2020-05-29' });
  });

  test.each([
    ['of: ["Agency:fit", "Agency:fitt"]', 'timeline(of:): there is no agency "fitt". Did you mean "FIT"?'],
    [
      'of: ["Decision:x"]',
      'timeline(of:): "Decision:x" has no timeline. Give ids that begin with one of: Agency: Programme: Person: Office: PolicyArea: Pledge: Meeting: Document:',
    ],
    [
      'from: "2021-01-02", to: "2021-01-01"',
      'timeline: `from` (2021-01-02) must not be later than `to` (2021-01-01).',
    ],
  ])('refuses %s', async (args, message) => {
    const { errors } = await tryAsk(`{ timeline(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
