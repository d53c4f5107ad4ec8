import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../src/api/shared/label.ts';
import { quoted } from '../../../src/api/shared/sentence.ts';
import { ask } from '../../ask.ts';

describe('the label of a node', () => {
  test.each([
    ['is an agency’s short name', 'FIT', 'FIT'],
    [
      'keeps both ends of a long title, without its date',
      '2022-09-16 – Raad van bestuur Agentschap voor Innovatie: benoeming regeringscommissaris',
      'Raad van bestuur … regeringscommissaris',
    ],
    [
      'leaves out the programme that a long title begins with',
      '2021-06-18 – Plan Vlaamse Veerkracht: gemeente zonder gemeentehuis',
      'Gemeente zonder gemeentehuis',
    ],
    [
      'has no Markdown and no citations',
      'Met het **"FIT Corona Exit-plan"** \\[1\\]\\[2\\] helpt men',
      'Met het "FIT Corona Exit-plan" helpt men',
    ],
    ['keeps the number of a reference', '[7] 2021-06-18 – Visienota', '[7] Visienota'],
    ['keeps the date that a meeting is called by', 'Ministerraad 2021-06-18', 'Ministerraad 2021-06-18'],
  ])('%s', (_, caption, label) => expect(labelOf(caption)).toBe(label));

  test('is at most 40 characters, whatever the caption is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (caption) => labelOf(caption).length <= 40));
  });

  test('and its subtitle tell all decisions of the example apart', async () => {
    const { decisions } = (await ask('{ decisions(first: 100) { nodes { id label subtitle } } }')) as {
      decisions: { nodes: { id: string; label: string; subtitle: string }[] };
    };
    const named = new Map<string, string[]>();
    for (const { id, label, subtitle } of decisions.nodes)
      named.set(`${label} ${subtitle}`, [...(named.get(`${label} ${subtitle}`) ?? []), id]);
    expect([...named.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });
});

test('the subtitle of a node says what it belongs to', async () => {
  const data = await ask(`{
    agency(slug: "fit") { label subtitle }
    decisions(where: { title: { startsWith: "FIT Corona Exit-plan en" } }) { nodes { label subtitle } }
    pledges(first: 1) { nodes { subtitle } }
    findings(first: 1, orderBy: { field: ORDER, direction: ASC }) { nodes { label subtitle } }
  }`);
  expect(data).toMatchObject({
    agency: { label: 'FIT', subtitle: 'Vlaams Agentschap voor Internationaal Ondernemen' },
    decisions: { nodes: [{ subtitle: '2020-06-05, FIT, VLAM' }] },
    pledges: { nodes: [{ subtitle: expect.stringContaining(' › ') as string }] },
    findings: { nodes: [{ subtitle: expect.stringMatching(/, 1$/) as string }] },
  });
});

describe('the sentence of an evidence', () => {
  const marked = ({ text, words }: { text: string; words: readonly { start: number; end: number }[] }) =>
    words.map(({ start, end }) => text.slice(start, end));

  test('is the sentence of the finding that cites a decision, with the citation marked', async () => {
    const { pledges } = (await ask(`{ pledges(first: 1) { nodes { decisions(first: 100) { edges {
      evidence { basis words sentence { text words { start end } } }
    } } } } }`)) as {
      pledges: {
        nodes: {
          decisions: {
            edges: {
              evidence: { basis: string; words: string[]; sentence: Parameters<typeof marked>[0] | null };
            }[];
          };
        }[];
      };
    };
    const claims = pledges.nodes.flatMap(({ decisions }) =>
      decisions.edges.filter(({ evidence }) => evidence.basis === 'ASSESSMENT'),
    );
    expect(claims.length).toBeGreaterThan(10);
    for (const { evidence } of claims) {
      expect(evidence.sentence?.text.length).toBeGreaterThan(60);
      expect(evidence.sentence && marked(evidence.sentence).join()).toContain(
        evidence.words[0]?.replaceAll('\\', ''),
      );
    }
  });

  test('is the title that names an agency, as the list of references has it', async () => {
    const { agency } = (await ask(
      '{ agency(slug: "vlam") { decisions(first: 1) { edges { evidence { sentence { text words { start end } } } node { title } } } } }',
    )) as {
      agency: {
        decisions: {
          edges: { node: { title: string }; evidence: { sentence: Parameters<typeof marked>[0] } }[];
        };
      };
    };
    for (const { node, evidence } of agency.decisions.edges) {
      expect(evidence.sentence.text).toBe(node.title);
      expect(marked(evidence.sentence)).toEqual(['VLAM']);
    }
  });

  test('marks whole words only, the longest first, and loses nothing of the text', () => {
    const line = '1. **FIT** helpt. De fitte FIT-klant en het FIT Corona Exit-plan \\[1\\].';
    const sentence = quoted(line, line.indexOf('fitte'), ['FIT', 'FIT Corona Exit-plan']);
    expect(sentence.text).toBe('De fitte FIT-klant en het FIT Corona Exit-plan [1].');
    expect(marked(sentence)).toEqual(['FIT', 'FIT Corona Exit-plan']);
  });
});
