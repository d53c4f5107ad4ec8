import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../ask.ts';

const errorsOf = async (query: string) => (await tryAsk(query)).errors?.map(({ message }) => message);

describe('wherever a key of an agency or a programme is asked for', () => {
  test.each(['fit', 'FIT', 'Flanders Investment & Trade', 'flanders investment and trade'])(
    '%s means fit',
    async (name) => {
      const data = await ask(
        `query ($name: String!) { agency(slug: $name) { slug } decisions(where: { agencies: { all: [$name, "VLAM"] } }) { totalCount } }`,
        { name },
      );
      expect(data).toEqual({ agency: { slug: 'fit' }, decisions: { totalCount: 1 } });
    },
  );

  test('a name of no agency is a mistake, and not an empty list', async () => {
    expect(
      await errorsOf('{ decisions(where: { agencies: { any: ["FITT"] } }) { nodes { title } } }'),
    ).toEqual(['decisions(where:): there is no agency "FITT". Did you mean "FIT"?']);
    expect(
      await errorsOf('{ decisions(where: { agencies: { any: ["VLAOI"] } }) { nodes { title } } }'),
    ).toEqual([expect.stringMatching(/Did you mean .*"VLAIO"/)]);
    expect(
      await ask(
        '{ decisions(where: { agencies: { all: ["FIT", "VLAM"] }, kind: { eq: BUDGET } }) { nodes { title } } }',
      ),
    ).toEqual({ decisions: { nodes: [] } });
    // An agency that is known, and that no document here names.
    expect(await ask('{ decisions(where: { agencies: { any: ["VDAB"] } }) { totalCount } }')).toEqual({
      decisions: { totalCount: 0 },
    });
  });

  test('at any depth of a filter', async () => {
    expect(
      await errorsOf(
        '{ agencies(where: { decisions: { some: { or: [{ programmes: { all: ["Nergens"] } }] } } }) { nodes { slug } } }',
      ),
    ).toEqual([expect.stringMatching(/^agencies\(where:\): there is no programme "Nergens"\./)]);
  });
});

test('a name that is spelt almost right brings what was meant', async () => {
  expect(await errorsOf('{ paths(from: "Flandres Investment", to: "VLAM") { outcome } }')).toEqual([
    expect.stringContaining('Did you mean "FIT"'),
  ]);
});
