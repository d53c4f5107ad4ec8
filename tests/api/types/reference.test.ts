import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Listed {
  references: { nodes: { index: number }[] };
}
const indexes = async (args: string) =>
  ((await ask(`{ references(first: 100, ${args}) { nodes { index } } }`)) as Listed).references.nodes.map(
    ({ index }) => index,
  );

test('a reference is an entry of the list: its number, day, title, link and hour, and the decision that it is', async () => {
  expect(
    await ask(`{ references(where: { index: { eq: 3 } }) { nodes {
      index date title url time decision { date title } document { references { totalCount } } findings { nodes { order } } } } }`),
  ).toEqual({
    references: {
      nodes: [
        {
          index: 3,
          date: '2020-06-05',
          title: 'FIT Corona Exit-plan en VLAM Corona Exit-plan',
          url: expect.stringMatching(
            /^https:\/\/beslissingenvlaamseregering\.vlaanderen\.be\/\?search=FIT/,
          ) as string,
          time: '10:00',
          decision: { date: '2020-06-05', title: 'FIT Corona Exit-plan en VLAM Corona Exit-plan' },
          document: { references: { totalCount: 29 } },
          findings: { nodes: [{ order: 2 }] },
        },
      ],
    },
  });
});

test('one title on two days are two decisions, the later after the earlier', async () => {
  expect(
    await ask(`{ references(where: { index: { in: [1, 2] } }, orderBy: { field: INDEX, direction: ASC }) { nodes {
      decision { date previous { date } next { date } } } } }`),
  ).toEqual({
    references: {
      nodes: [
        { decision: { date: '2020-07-17', previous: null, next: { date: '2020-09-04' } } },
        { decision: { date: '2020-09-04', previous: { date: '2020-07-17' }, next: null } },
      ],
    },
  });
});

test('references come by number or by day, and can be asked for by each', async () => {
  expect(await indexes('orderBy: { field: INDEX, direction: ASC }')).toEqual(
    Array.from({ length: 29 }, (_, i) => i),
  );
  expect((await indexes('orderBy: { field: DATE, direction: ASC }')).slice(0, 2)).toEqual([21, 22]);
  expect(
    await indexes('where: { index: { gte: 10, lt: 15 } }, orderBy: { field: INDEX, direction: ASC }'),
  ).toEqual([10, 11, 12, 13, 14]);
  expect(await indexes('where: { title: { contains: "visienota" } }')).toHaveLength(2);
  expect(await indexes('where: { findings: { none: {} } }')).toEqual([]);
});
