import { describe, expect, test } from 'vitest';
import { ask } from '../../ask.ts';

test('an agency tells its names, and nothing where nothing is known', async () => {
  expect(
    await ask('{ agency(slug: "vlam") { shortName name nameEn legalForm policyDomain abbreviations } }'),
  ).toMatchObject({ agency: { shortName: 'VLAM', abbreviations: ['VLAM'] } });
  expect(await ask('{ agency(slug: "fti-vzw") { shortName legalForm } }')).toEqual({
    agency: { shortName: 'F.T.I vzw', legalForm: 'vzw' },
  });
});

test('two legal persons that share an abbreviation are two agencies, with decisions of their own', async () => {
  const { agencies } = (await ask(
    '{ agencies(where: { slug: { startsWith: "fti" } }, orderBy: { field: NAME, direction: ASC }) { nodes { slug decisions { nodes { references { nodes { index } } } } } } }',
  )) as {
    agencies: {
      nodes: { slug: string; decisions: { nodes: { references: { nodes: { index: number }[] } }[] } }[];
    };
  };
  const indexes = Object.fromEntries(
    agencies.nodes.map(({ slug, decisions }) => [
      slug,
      decisions.nodes.flatMap(({ references }) => references.nodes.map(({ index }) => index)).sort(),
    ]),
  );
  expect(indexes).toEqual({ 'fti-bv': [10, 12, 14], 'fti-vzw': [11, 13] });
});

test('it leads to the commitments, the findings and the programmes that name it, each with the words', async () => {
  expect(
    await ask(`{ agency(slug: "vlaio") {
      decisions { totalCount } findings { totalCount } programmes { totalCount }
      commitments { edges { evidence { basis words } node { order } } } } }`),
  ).toEqual({
    agency: {
      decisions: { totalCount: 0 },
      findings: { totalCount: 0 },
      programmes: { totalCount: 0 },
      commitments: { edges: [{ evidence: { basis: 'PLEDGE', words: ['VLAIO'] }, node: { order: 5 } }] },
    },
  });
});

test('agencies that occur with it come by how often, and what only the assessment says does not count', async () => {
  expect(await ask('{ agency(slug: "fti-vzw") { coOccurring { totalCount nodes { slug } } } }')).toEqual({
    agency: {
      coOccurring: {
        totalCount: 3,
        nodes: [{ slug: 'ilvo' }, { slug: 'itg' }, { slug: 'syntra-opleidingscentra' }],
      },
    },
  });
});

describe('agencies', () => {
  const slugs = async (args: string) => {
    const { agencies } = (await ask(`{ agencies(${args}) { nodes { slug } } }`)) as {
      agencies: { nodes: { slug: string }[] };
    };
    return agencies.nodes.map(({ slug }) => slug);
  };

  test('come by name, or by what they have most of', async () => {
    const byName = await slugs('first: 100, orderBy: { field: NAME, direction: ASC }');
    expect(byName).toHaveLength(8);
    expect(byName).toEqual((await slugs('first: 100, orderBy: { field: NAME, direction: DESC }')).reverse());
    expect(await slugs('first: 2, orderBy: { field: DECISIONS, direction: DESC }')).toEqual([
      'fit',
      'fti-bv',
    ]);
  });

  test('can be asked for by form, by name and by what they lead to', async () => {
    expect(await slugs('where: { legalForm: { eq: "vzw" } }')).toContain('fti-vzw');
    expect(await slugs('where: { name: { contains: "INTERNATIONAAL" } }')).toEqual(['fit']);
    expect(await slugs('where: { decisions: { none: {} } }')).toEqual(['vlaio']);
    expect(await slugs('where: { appointments: { some: {} } }')).toEqual(['fit']);
    expect(
      await slugs(
        'where: { decisions: { count: { gte: 3 } } }, orderBy: { field: DECISIONS, direction: DESC }',
      ),
    ).toEqual(['fit', 'fti-bv']);
  });
});
