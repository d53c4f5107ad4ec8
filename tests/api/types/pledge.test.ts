import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Pledge {
  number: string;
  title: string;
  text: string;
  textAsPrinted: string;
  introduction: string;
  conclusion: string;
}
const pledge = async (fields: string) =>
  ((await ask(`{ pledges { nodes { ${fields} } } }`)) as { pledges: { nodes: unknown[] } }).pledges.nodes[0];

test('a pledge is a section of the agreement, its heading as the document cuts it, its text without the hyphens of a PDF', async () => {
  const { number, title, text, textAsPrinted } = (await pledge('number title text textAsPrinted')) as Pledge;
  expect(number).toBe('4.3.1');
  expect(title).toMatch(/^Klanten van FIT .* advies op maat v$/);
  expect(textAsPrinted).toContain('geïndividu-aliseerde');
  expect(text).toContain('geïndividualiseerde');
  expect(text).toContain('Handels- en/of');
});

test('what the assessment says before its first point and after its last is kept', async () => {
  const { introduction, conclusion } = (await pledge('introduction conclusion')) as Pledge;
  expect(introduction).toMatch(/^# Uitvoering Regeerakkoord/);
  expect(conclusion).toMatch(/^De implementatie van de beslissingen/);
});

test('it has its place in the agreement, its sentences, its points, and all decisions of its list', async () => {
  expect(
    await pledge(
      'policyArea { level slug } chapter { level parent { slug } } document { bytes } commitments { totalCount } findings { totalCount } references { totalCount } decisions { totalCount }',
    ),
  ).toEqual({
    policyArea: { level: 0, slug: 'buitenlands-beleid-en-toerisme' },
    chapter: { level: 1, parent: { slug: 'buitenlands-beleid-en-toerisme' } },
    document: { bytes: expect.any(Number) as number },
    commitments: { totalCount: 8 },
    findings: { totalCount: 7 },
    references: { totalCount: 29 },
    decisions: { totalCount: 29 },
  });
});

test('it names two agencies and no more: what only its decisions name is not said by the agreement', async () => {
  expect(
    await pledge('agencies { edges { node { slug } evidence { basis claim } } } programmes { totalCount }'),
  ).toEqual({
    agencies: {
      edges: ['fit', 'vlaio'].map((slug) => ({
        node: { slug },
        evidence: { basis: 'PLEDGE', claim: false },
      })),
    },
    programmes: { totalCount: 0 },
  });
});

test('its first decision came 72 days after the government began', async () => {
  expect(await pledge('firstDecision { date } daysToFirstDecision')).toEqual({
    firstDecision: { date: '2019-12-13' },
    daysToFirstDecision: 72,
  });
});

test('pledges can be asked for by area, by agency, by number and by what was decided', async () => {
  const count = async (where: string) =>
    ((await ask(`{ pledges(where: ${where}) { totalCount } }`)) as { pledges: { totalCount: number } })
      .pledges.totalCount;
  expect(await count('{ policyAreas: { any: ["buitenlands-beleid-en-toerisme"] } }')).toBe(1);
  expect(await count('{ agencies: { all: ["FIT", "VLAIO"] } }')).toBe(1);
  expect(await count('{ agencies: { any: ["VLAM"] } }')).toBe(0);
  expect(await count('{ number: { startsWith: "4.3" } }')).toBe(1);
  expect(await count('{ decisions: { none: {} } }')).toBe(0);
  expect(await count('{ decisions: { count: { gte: 29 } } }')).toBe(1);
});
