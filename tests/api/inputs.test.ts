import { beforeAll, describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../ask.ts';

interface Decision {
  readonly slug: string;
  readonly date: string;
  readonly title: string;
  readonly kind: string;
  readonly agencies: { readonly nodes: { readonly slug: string }[] };
  readonly next: object | null;
}
let all: Decision[];
beforeAll(async () => {
  const { decisions } = (await ask(
    '{ decisions(first: 100) { nodes { slug date title kind agencies { nodes { slug } } next { slug } } } }',
  )) as { decisions: { nodes: Decision[] } };
  all = decisions.nodes;
});

/** A filter finds what the same condition in JavaScript leaves of the whole list: not nothing, and not everything. */
async function expectSame(where: string, is: (decision: Decision) => boolean): Promise<void> {
  const { decisions } = (await ask(
    `{ decisions(first: 100, where: ${where}) { totalCount nodes { slug } } }`,
  )) as {
    decisions: { totalCount: number; nodes: { slug: string }[] };
  };
  const expected = all.filter(is).map(({ slug }) => slug);
  expect(decisions.nodes.map(({ slug }) => slug)).toEqual(expected);
  expect(decisions.totalCount).toBe(expected.length);
  expect([0, all.length], 'a case that tells').not.toContain(expected.length);
}
const slugs = ({ agencies }: Decision) => agencies.nodes.map(({ slug }) => slug);
const DAY = '2021-11-26';

describe('a text', () => {
  test.each<[string, (title: string) => boolean]>([
    ['{ startsWith: "fit corona" }', (title) => title.toLowerCase().startsWith('fit corona')],
    ['{ contains: "BENOEMING" }', (title) => title.toLowerCase().includes('benoeming')],
    ['{ contains: "benoeming", startsWith: "raad" }', (title) => /^raad.*benoeming/i.test(title)],
  ])('%s', (condition, is) => expectSame(`{ title: ${condition} }`, ({ title }) => is(title)));

  test('exactly one, one of some, and another than one', async () => {
    const [one, other] = [all[0]?.title, all[5]?.title] as [string, string];
    await expectSame(`{ title: { eq: ${JSON.stringify(one)} } }`, ({ title }) => title === one);
    await expectSame(
      `{ title: { in: ${JSON.stringify([one, other])} } }`,
      ({ title }) => title === one || title === other,
    );
    await expectSame(`{ title: { ne: ${JSON.stringify(one)} } }`, ({ title }) => title !== one);
  });

  test('is only text: signs of patterns stand for themselves', async () => {
    for (const sign of ['%', '.*', '_', '"', "'", '\\\\'])
      expect(
        await ask(
          `{ decisions(where: { title: { contains: ${JSON.stringify(`x${sign}x`)} } }) { totalCount } }`,
        ),
      ).toEqual({
        decisions: { totalCount: 0 },
      });
  });

  test('that is not there is neither this nor another', async () => {
    const count = async (organ: string) => {
      const { appointments } = (await ask(`{ appointments(where: { organ: ${organ} }) { totalCount } }`)) as {
        appointments: { totalCount: number };
      };
      return appointments.totalCount;
    };
    expect(await count('{ exists: true }')).toBe(4);
    expect(await count('{ exists: false }')).toBe(6);
    expect(await count('{ eq: "raad van bestuur" }')).toBe(4);
    expect(await count('{ ne: "raad van bestuur" }')).toBe(0);
    expect(await count('{ ne: "auditcomité" }')).toBe(4);
  });
});

describe('a day', () => {
  test.each<[string, (day: string) => boolean]>([
    [`{ eq: "${DAY}" }`, (day) => day === DAY],
    [`{ in: ["${DAY}", "2021-06-18"] }`, (day) => day === DAY || day === '2021-06-18'],
    [`{ gt: "${DAY}" }`, (day) => day > DAY],
    [`{ gte: "${DAY}" }`, (day) => day >= DAY],
    [`{ lt: "${DAY}" }`, (day) => day < DAY],
    [`{ lte: "${DAY}" }`, (day) => day <= DAY],
    ['{ gte: "2021-01-01", lt: "2022-01-01" }', (day) => day.startsWith('2021')],
  ])('%s', (condition, is) => expectSame(`{ date: ${condition} }`, ({ date }) => is(date)));

  test.each(['2021', '2021-02-30', '18/06/2021', ''])('that is none is refused: "%s"', async (day) => {
    const { errors } = await tryAsk(`{ decisions(where: { date: { eq: "${day}" } }) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('a value that the schema names', () => {
  test.each<[string, (kind: string) => boolean]>([
    ['{ eq: APPOINTMENT }', (kind) => kind === 'APPOINTMENT'],
    ['{ ne: APPOINTMENT }', (kind) => kind !== 'APPOINTMENT'],
    ['{ in: [APPOINTMENT, SUBSIDY] }', (kind) => kind === 'APPOINTMENT' || kind === 'SUBSIDY'],
  ])('%s', (condition, is) => expectSame(`{ kind: ${condition} }`, ({ kind }) => is(kind)));
});

describe('what is at the other end of a relation', () => {
  test.each<[string, (slugs: string[]) => boolean]>([
    ['any: ["vlam", "ilvo"]', (slugs) => slugs.includes('vlam') || slugs.includes('ilvo')],
    ['all: ["fit", "vlam"]', (slugs) => slugs.includes('fit') && slugs.includes('vlam')],
    ['some: { slug: { startsWith: "f" } }', (slugs) => slugs.some((slug) => slug.startsWith('f'))],
    ['some: {}', (slugs) => slugs.length > 0],
    ['none: {}', (slugs) => slugs.length === 0],
    ['none: { slug: { eq: "fit" } }', (slugs) => !slugs.includes('fit')],
    ['count: { gte: 2 }', (slugs) => slugs.length >= 2],
    ['count: { eq: 1 }', (slugs) => slugs.length === 1],
    ['any: ["fit"], count: { gt: 1 }', (slugs) => slugs.includes('fit') && slugs.length > 1],
  ])('agencies: { %s }', (condition, is) =>
    expectSame(`{ agencies: { ${condition} } }`, (one) => is(slugs(one))),
  );

  test('of which there is at most one', async () => {
    await expectSame('{ next: { some: {} } }', ({ next }) => next !== null);
    await expectSame('{ next: { none: {} } }', ({ next }) => next === null);
  });
});

describe('conditions', () => {
  test('side by side must all hold', () =>
    expectSame(
      '{ kind: { eq: APPOINTMENT }, date: { lt: "2021-01-01" } }',
      ({ kind, date }) => kind === 'APPOINTMENT' && date < '2021-01-01',
    ));
  test('and, or, not', async () => {
    await expectSame(
      '{ and: [{ kind: { eq: APPOINTMENT } }, { date: { lt: "2021-01-01" } }] }',
      ({ kind, date }) => kind === 'APPOINTMENT' && date < '2021-01-01',
    );
    await expectSame(
      '{ or: [{ kind: { eq: APPOINTMENT } }, { agencies: { any: ["vlam"] } }] }',
      (one) => one.kind === 'APPOINTMENT' || slugs(one).includes('vlam'),
    );
    await expectSame(
      '{ not: { or: [{ kind: { eq: APPOINTMENT } }, { agencies: { none: {} } }] } }',
      (one) => one.kind !== 'APPOINTMENT' && slugs(one).length > 0,
    );
    await expectSame(
      '{ not: { date: { gte: "2021-01-01" } }, kind: { ne: OTHER } }',
      ({ date, kind }) => date < '2021-01-01' && kind !== 'OTHER',
    );
  });
  test('of none, all are right', async () => {
    for (const where of ['{}', '{ and: [] }', '{ not: { not: {} } }'])
      expect(await ask(`{ decisions(where: ${where}) { totalCount } }`)).toEqual({
        decisions: { totalCount: all.length },
      });
  });
  test('at the other end hold there', () =>
    expectSame(
      '{ meetings: { some: { decisions: { count: { gte: 2 } } } } }',
      ({ date }) => all.filter((one) => one.date === date).length >= 2,
    ));
});
