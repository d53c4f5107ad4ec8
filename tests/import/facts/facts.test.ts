import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/import/facts/collect.ts';
import { facts } from '../../../src/import/facts/facts.ts';
import { parse } from '../../../src/import/parse/parse.ts';
import { loadNames } from '../../../src/import/recognise/names.ts';
import { TESTS } from '../../folders.ts';

const names = loadNames(`${TESTS}/fixtures/names`);

/** What a document says, of these parts. */
function said({
  title = 'Titel',
  passage = 'Wij planten bomen.',
  assessment = 'Er is niets.',
  references = [] as string[],
}): Facts {
  const list = references.map((one, i) => `**[\\[${i}\\]](https://example.org)** : ${one}`).join('\n\n');
  const text = `# ${title}\n\n<details><summary>Regeerakkoord Sectie</summary><p>${passage}</p></details>\n\n${assessment}\n\n<details><summary>Referenties</summary>\n\n${list || '**[\\[0\\]](https://example.org)** : **(2021-03-19)** Plan'}\n</details>\n`;
  const path = 'Natuur/Bomen/x.md';
  const document = { path, file: path, text, bytes: text.length, checksum: 'x' };
  return facts(document, parse(text, path), names, '2024-01-01T00:00:00.000Z');
}
const idsOf = ({ nodes }: Facts, type: string) =>
  nodes.filter((node) => node.type === type).map(({ id }) => id);
const linksOf = ({ links }: Facts, type: string) => links.filter((link) => link.type === type);

describe('what a document says', () => {
  test('is each node once and each link once, with all its words and sources', () => {
    const all = said({
      assessment: '- VLM en de Vlaamse Landmaatschappij \\[0\\], VLM \\[0\\]',
      references: ['**(2021-03-19)** VLM: plan'],
    });
    expect(new Set(all.nodes.map(({ id }) => id)).size).toBe(all.nodes.length);
    const keys = all.links.map(({ from, type, basis, to }) => `${from} ${type} ${basis} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(linksOf(all, 'MENTIONS')).toMatchObject([
      { basis: 'ASSESSMENT', to: 'Agency:vlm', words: ['VLM', 'Vlaamse Landmaatschappij'] },
    ]);
    expect(linksOf(all, 'MENTIONS')[0]?.sources).toHaveLength(3);
  });

  test('leads from and to nodes that it has', () => {
    const all = said({ passage: 'De VLM helpt FIT.', assessment: '- Zie \\[0\\] en \\[7\\].' });
    const ids = new Set(all.nodes.map(({ id }) => id));
    for (const { from, to } of all.links) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });

  test('has a source for every link, in this document', () => {
    for (const { sources, type } of said({ passage: 'De VLM helpt.', assessment: '- Zie \\[0\\].' }).links) {
      expect(sources.length, type).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^natuur-bomen-x-md-[0-9a-f]{8}(#\d+)?@\d+:\d+$/);
    }
  });
});

describe('on whose word', () => {
  const all = said({
    passage: 'De VLM helpt.',
    assessment: '- FIT helpt ook \\[0\\].',
    references: ['**(2021-03-19)** VLAIO: subsidie', '**(2021-03-26)** Plan voor beken'],
  });

  test('an agency is named by the agreement, the assessment or the title of a decision', () => {
    const bases = all.links.flatMap(({ to, type, basis }) =>
      to.startsWith('Agency:') ? [`${type} ${basis} ${to.slice(7)}`] : [],
    );
    expect([...new Set(bases)].sort()).toEqual([
      'CONCERNS TITLE vlaio',
      'MENTIONS ASSESSMENT fit',
      'MENTIONS PLEDGE vlm',
    ]);
  });

  test('a decision supports a pledge because the assessment cites it, or only because the document lists it', () => {
    expect(linksOf(all, 'SUPPORTED_BY').map(({ basis, to }) => [basis, to.slice(9, 19)])).toEqual([
      ['ASSESSMENT', '2021-03-19'],
      ['DOCUMENT', '2021-03-26'],
    ]);
  });
});

describe('a reference', () => {
  test('of one title and day is one decision, however often it is listed', () => {
    const all = said({
      references: ['**(2021-03-19)** Plan  voor beken', '**(2021-03-19)** Plan voor beken'],
    });
    expect(idsOf(all, 'Reference')).toHaveLength(2);
    expect(idsOf(all, 'Decision')).toHaveLength(1);
  });

  test('of one title on two days is two decisions of two meetings', () => {
    const all = said({ references: ['**(2021-03-19)** Plan', '**(2021-03-26)** Plan'] });
    expect(idsOf(all, 'Decision')).toHaveLength(2);
    expect(idsOf(all, 'Meeting')).toEqual(['Meeting:2021-03-19', 'Meeting:2021-03-26']);
  });

  test('without a title stays, with its day, and is no decision', () => {
    const all = said({ references: ['**(2021-03-19)** '] });
    expect(all.nodes.find(({ type }) => type === 'Reference')?.properties).toMatchObject({
      index: 0,
      date: '2021-03-19',
    });
    expect(idsOf(all, 'Decision')).toEqual([]);
  });

  test('that no point cites is listed all the same', () => {
    expect(linksOf(said({ references: ['**(2021-03-19)** Plan'] }), 'LISTS')).toHaveLength(1);
  });
});

test('a document lies in the policy area and the chapter of its folders', () => {
  const all = said({});
  expect(idsOf(all, 'PolicyArea').sort()).toEqual(['PolicyArea:natuur', 'PolicyArea:natuur/bomen']);
  expect(linksOf(all, 'PART_OF').map(({ from, to }) => [from.replace(/:.*x-md-.*/, ''), to])).toEqual(
    expect.arrayContaining([
      ['Pledge', 'PolicyArea:natuur/bomen'],
      ['PolicyArea:natuur/bomen', 'PolicyArea:natuur'],
    ]),
  );
});

describe('the first sentence of a pledge', () => {
  const contexts = (title: string) =>
    said({ title, passage: `${title} en gaat verder. Wij planten bomen.` })
      .nodes.filter(({ type }) => type === 'Commitment')
      .map(({ properties }) => [properties['order'], properties['context']]);

  test('is context where the heading was cut from it, and promises nothing', () => {
    const cut = 'Een heel lange zin van het regeerakkoord die ergens middenin werd afgebroken';
    expect(contexts(cut)).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('is a promise where the heading is a title of its own', () => {
    expect(contexts('Bomen')).toEqual([
      [1, false],
      [2, false],
    ]);
  });
});
