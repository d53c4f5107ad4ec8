import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

const TOP = 'buitenlands-beleid-en-toerisme';

test('policy areas are a tree: an area, its chapters, and the way back', async () => {
  expect(
    await ask(
      '{ policyAreas(orderBy: { field: SLUG, direction: ASC }) { nodes { slug name level parent { slug } children { nodes { level parent { slug } } } } } }',
    ),
  ).toEqual({
    policyAreas: {
      nodes: [
        {
          slug: TOP,
          name: 'Buitenlands beleid en toerisme',
          level: 0,
          parent: null,
          children: { nodes: [{ level: 1, parent: { slug: TOP } }] },
        },
        {
          slug: `${TOP}/een-doorgedreven-internationalisering-van-de-vlaamse-economie`,
          name: 'Een doorgedreven internationalisering van de Vlaamse economie',
          level: 1,
          parent: { slug: TOP },
          children: { nodes: [] },
        },
      ],
    },
  });
});

test('an area has what its chapters have: pledges, decisions, and the agencies of those, each once', async () => {
  expect(
    await ask(
      `{ policyArea(slug: "${TOP}") { pledges { totalCount } decisions { totalCount } agencies { totalCount } } }`,
    ),
  ).toEqual({
    policyArea: { pledges: { totalCount: 1 }, decisions: { totalCount: 29 }, agencies: { totalCount: 7 } },
  });
});

test('areas can be asked for by level and by what they have', async () => {
  const slugs = async (args: string) => {
    const { policyAreas } = (await ask(`{ policyAreas(${args}) { nodes { level } } }`)) as {
      policyAreas: { nodes: { level: number }[] };
    };
    return policyAreas.nodes.map(({ level }) => level);
  };
  expect(await slugs('where: { level: { eq: 0 } }')).toEqual([0]);
  expect(await slugs('where: { name: { contains: "toerisme" } }')).toEqual([0]);
  expect(await slugs('where: { pledges: { none: {} } }')).toEqual([]);
  expect(
    await slugs('where: { agencies: { any: ["FIT"] } }, orderBy: { field: SLUG, direction: DESC }'),
  ).toEqual([1, 0]);
});
