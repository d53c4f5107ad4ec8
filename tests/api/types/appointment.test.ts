import { describe, expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Listed {
  appointments: { nodes: { act: string; role: string | null; date: string }[] };
}
const appointments = async (args: string) => {
  const { appointments } = (await ask(
    `{ appointments(first: 100, ${args}) { nodes { act role date } } }`,
  )) as Listed;
  return appointments.nodes.map(({ act, role, date }) => `${date} ${act} ${role}`);
};

test('one decision can hold two acts: an honourable discharge, and the post that falls vacant', async () => {
  expect(
    await ask(`{ decisions(where: { title: { startsWith: "Eervol ontslag" } }) { nodes { appointments(orderBy: { field: DATE, direction: ASC }) { nodes {
      act role roleKind organ words agency { slug } persons { totalCount } } } } } }`),
  ).toEqual({
    decisions: {
      nodes: [
        {
          appointments: {
            nodes: ['DISCHARGE', 'VACANCY'].map((act) => ({
              act,
              role: 'leidend ambtenaar',
              roleKind: 'MANAGEMENT',
              organ: null,
              words: expect.any(String) as string,
              agency: { slug: 'fit' },
              persons: { totalCount: 0 },
            })),
          },
        },
      ],
    },
  });
});

test('it comes with the words of the title that make it, and the decision that they stand in', async () => {
  const { appointments } = (await ask(
    '{ appointments(first: 100) { nodes { words decision { title } } } }',
  )) as {
    appointments: { nodes: { words: string; decision: { title: string } }[] };
  };
  expect(appointments.nodes).toHaveLength(10);
  for (const { words, decision } of appointments.nodes) expect(decision.title).toContain(words);
});

test('a vacancy tells by which act it was filled, where it was', async () => {
  expect(
    await ask(
      '{ appointments(where: { act: { eq: VACANCY } }) { nodes { date filledBy { act date role agency { slug } } } } }',
    ),
  ).toEqual({
    appointments: {
      nodes: [
        {
          date: '2021-11-26',
          // The next one who comes to lead it, whatever the post is called then.
          filledBy: {
            act: 'APPOINTMENT',
            date: '2023-10-20',
            role: 'directeur-generaal',
            agency: { slug: 'fit' },
          },
        },
      ],
    },
  });
});

describe('appointments', () => {
  test('come newest first, and oldest first when asked', async () => {
    const newest = await appointments('where: {}');
    expect(newest[0]).toBe('2023-10-20 APPOINTMENT directeur-generaal');
    expect(newest.map((one) => one.slice(0, 10))).toEqual(
      newest
        .map((one) => one.slice(0, 10))
        .toSorted()
        .reverse(),
    );
    expect((await appointments('orderBy: { field: DATE, direction: ASC }'))[0]).toBe(
      '2019-12-13 DESIGNATION bedrijfsrevisor',
    );
  });

  test('can be asked for by act, by post, by what the post is for and by organ', async () => {
    expect(await appointments('where: { act: { in: [DISCHARGE, REPLACEMENT] } }')).toHaveLength(2);
    expect(await appointments('where: { role: { eq: "directeur-generaal" } }')).toHaveLength(2);
    expect(await appointments('where: { roleKind: { eq: OVERSIGHT } }')).toHaveLength(2);
    expect(await appointments('where: { organ: { eq: "raad van bestuur" } }')).toHaveLength(4);
    expect(await appointments('where: { date: { gte: "2021-01-01", lt: "2022-01-01" } }')).toHaveLength(5);
  });
});
