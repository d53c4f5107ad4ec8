import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

test('a programme has the decisions whose title names it, and the agencies that those titles name', async () => {
  expect(
    await ask(`{ programme(slug: "plan-vlaamse-veerkracht") { name
      decisions(orderBy: { field: DATE, direction: ASC }) { edges { evidence { basis words } node { references { nodes { index } } } } }
      agencies { nodes { slug } } } }`),
  ).toMatchObject({
    programme: {
      name: 'Plan Vlaamse Veerkracht',
      decisions: {
        edges: [7, 15, 0, 9].map((index) => ({
          evidence: { basis: 'TITLE' },
          node: { references: { nodes: [{ index }] } },
        })),
      },
      agencies: { nodes: [{ slug: 'fit' }] },
    },
  });
});

test('a plan of two agencies in one title is two plans, each with both', async () => {
  expect(
    await ask(
      '{ programmes(where: { agencies: { all: ["FIT", "VLAM"] } }, orderBy: { field: NAME, direction: ASC }) { nodes { slug } } }',
    ),
  ).toEqual({ programmes: { nodes: [{ slug: 'fit-corona-exit-plan' }, { slug: 'vlam-corona-exit-plan' }] } });
});

test('programmes come by name, or by number of decisions, and are found by each of their names', async () => {
  const slugs = async (args: string) => {
    const { programmes } = (await ask(`{ programmes(${args}) { nodes { slug } } }`)) as {
      programmes: { nodes: { slug: string }[] };
    };
    return programmes.nodes.map(({ slug }) => slug);
  };
  const all = await slugs('orderBy: { field: NAME, direction: ASC }');
  expect(all).toEqual(all.toSorted());
  expect((await slugs('orderBy: { field: DECISIONS, direction: DESC }, first: 1'))[0]).toBe(
    'plan-vlaamse-veerkracht',
  );
  expect(await slugs('where: { name: { startsWith: "plan" } }')).toEqual(['plan-vlaamse-veerkracht']);
  expect(await ask('{ programme(slug: "Relanceplan Vlaamse Veerkracht") { slug } }')).toEqual({
    programme: { slug: 'plan-vlaamse-veerkracht' },
  });
});
