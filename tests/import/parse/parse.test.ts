import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../../src/errors.ts';
import { parse, type ParsedDocument } from '../../../src/import/parse/parse.ts';
import { mended } from '../../../src/import/parse/hyphens.ts';
import { sentences } from '../../../src/import/parse/sentences.ts';
import { collapsed } from '../../../src/import/slug.ts';
import { FAMILY, MALFORMED, SEED_DOCUMENT } from '../../folders.ts';

async function parsed(path: string): Promise<ParsedDocument & { document: string }> {
  const document = await readFile(path, 'utf8');
  return { ...parse(document, path), document };
}
const cited = ({ assessment }: ParsedDocument) =>
  assessment.findings.map(({ citations }) => citations.flatMap(({ indexes }) => indexes));
const titles = ({ references }: ParsedDocument) =>
  references.map(({ title }) => (title ? collapsed(title.text) : null));

describe("the user's document", async () => {
  const seed = await parsed(SEED_DOCUMENT);

  test('has one pledge of eight sentences, the first of which its heading was cut from', () => {
    expect(seed.passage.number).toBe('4.3.1');
    const text = sentences(seed.passage.text).map(({ text }) => mended(text));
    expect(text).toHaveLength(8);
    expect(text[0]?.startsWith(seed.title.text)).toBe(true);
    expect(text.join(' ')).toContain('o.a. i.v.m.');
  });

  test("loses the hyphens of the PDF's line ends, and no other", () => {
    const text = mended(seed.passage.text.text);
    for (const word of ['geïndividualiseerde', 'ondersteuning', 'toegenomen', 'uitgesproken'])
      expect(text).toContain(word);
    expect(text).toContain('Handels- en/of');
  });

  test('has seven findings that cite 1, 4, 2, 3, 6, 4 and 9 references, between an introduction and a conclusion', () => {
    expect(cited(seed).map(({ length }) => length)).toEqual([1, 4, 2, 3, 6, 4, 9]);
    expect(cited(seed).flat()).toEqual(Array.from({ length: 29 }, (_, i) => i));
    expect(seed.assessment.introduction?.text).toMatch(/^# Uitvoering Regeerakkoord/);
    expect(seed.assessment.conclusion?.text).toMatch(/^De implementatie van de beslissingen/);
  });

  test('has 29 references with date, title, link and the hour in Brussels', () => {
    expect(seed.references).toHaveLength(29);
    expect(new Set(seed.references.map(({ time }) => time))).toEqual(new Set(['10:00', '12:00']));
    expect(titles(seed)[23]).toBe(
      'Benoeming directeur-generaal Vlaams Agentschap voor Internationaal Ondernemen (FIT)',
    );
    expect(seed.references[16]?.url).toContain("search=Visienota%20'Internationaal".replaceAll("'", '%27'));
  });

  test('is found again at the line and column of everything', () => {
    const lines = seed.document.split('\n');
    for (const { start, index } of seed.references) {
      const { line, column } = seed.placeOf(start);
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^\\*\\*\\[\\\\\\[${index}\\\\\\]`));
    }
    for (const { citations } of seed.assessment.findings)
      for (const { words, start } of citations) {
        const { line, column } = seed.placeOf(start);
        expect(lines[line - 1]?.slice(column - 1).startsWith(words)).toBe(true);
      }
  });
});

describe('the variations of the family', async () => {
  const water = await parsed(`${FAMILY}/Landbouw en natuur/Water in het landschap/beken.md`);
  const trees = await parsed(`${FAMILY}/Landbouw en natuur/Bomen/bossen.md`);
  const cycling = await parsed(`${FAMILY}/fietsen.md`);

  test('the heading is cut from the passage, and kept as printed', () => {
    expect(water.passage.text.text).toMatch(/^Wie een beek her-stelt/);
    expect(water.passage.heading.text).toBe(water.title.text);
    expect(water.passage.printed.text).toMatch(/^Boeren houden voortaan .* akkers Wie een beek/);
  });

  test('a finding has its words without the marks of Markdown', () => {
    expect(water.assessment.findings.map(({ plain }) => plain)).toEqual([
      'Beken. Er kwam een plan voor beken [0] en [1]. Eerst in het noorden [0]. Later overal.',
      'Grachten. Zie de subsidie [3], en een nota die niemand vindt [9].',
    ]);
  });

  test('a title may break over lines, and hold double and no-break blanks', () => {
    expect(titles(water)[1]).toBe('Vlaamse Landmaatschappij (VLM): benoeming lid raad van bestuur');
  });

  test('a reference may have neither link nor title', () => {
    expect(water.references[2]).toMatchObject({ index: 2, date: '2020-03-20' });
    expect(water.references[2]).not.toHaveProperty('title');
    expect(water.references[2]).not.toHaveProperty('url');
  });

  test('a link keeps its raw slash and its %0A', () => {
    expect(water.references.map(({ url }) => url)).toMatchObject({
      0: expect.stringContaining('%0A') as string,
      3: expect.stringContaining('grachten/sloten') as string,
    });
  });

  test("a point keeps its nested bullets and their citations; another reference's citation is its own", () => {
    expect(cited(water)).toEqual([
      [0, 1, 0],
      [3, 9],
    ]);
    expect(water.assessment.findings[0]?.text).toContain('Later overal.');
  });

  test('a citation without a reference is a warning with its place; a section number is no citation', () => {
    expect(water.warnings).toMatchObject([
      { line: 16, column: 71, expected: 'a reference [9] in the list', got: 'none' },
    ]);
    expect(water.assessment.conclusion?.text).toContain('[1.2.4.3]');
  });

  test('paragraphs that cite are the findings where there are no points, each under its headings', () => {
    expect(trees.assessment.findings.map(({ heading }) => heading)).toEqual([
      'Wat gebeurde er › Planten',
      'Wat gebeurde er › Planten › Kosten',
    ]);
    expect(trees.assessment.conclusion?.text).toContain('Er is nog werk.');
  });

  test('a range, a list with "en" and parentheses cite each of their references', () => {
    expect(cited(trees)).toEqual([
      [0, 1, 2, 0, 1],
      [1, 2, 3],
    ]);
  });

  test('a line in bold is a heading, a sentence in bold is none, and a heading over nothing is kept', () => {
    const { introduction, findings } = parse(
      [
        '# Bermen\n\n<details><summary>Regeerakkoord Sectie</summary><p>Bermen bloeien.</p></details> Vooraf.',
        '**Maaien:**\n\n- Later \\[0\\]\n\n**Zaaien**\n\n__Wieden__\n\nMinder \\[0\\]\n\n## Geld\n\n### Veel\n\n## Meer',
        '**Dit is een zin.**\n\nTot slot \\[0\\]',
        '<details><summary>Referenties</summary>\n**[\\[0\\]](https://example.org)** : **(2021-03-19)** Bermen',
      ].join('\n\n'),
      'bermen.md',
    ).assessment;
    expect(introduction?.text).toBe('Vooraf.');
    expect(findings.map(({ heading, text }) => [heading, text])).toEqual([
      ['Maaien', '- Later \\[0\\]'],
      ['Zaaien', '**Zaaien**'],
      ['Wieden', 'Minder \\[0\\]'],
      ['Geld › Veel', '### Veel'],
      ['Meer', '**Dit is een zin.**'],
      ['Meer', 'Tot slot \\[0\\]'],
    ]);
  });

  test('an assessment without any citation has its paragraphs as findings', () => {
    expect(cited(cycling)).toEqual([[], []]);
    expect(cycling.passage.number).toBeUndefined();
  });
});

describe('a document that cannot be read is refused, with line, what was expected and what came', () => {
  test.each([
    ['no-pledge', /a section <details> with the summary "Regeerakkoord Sectie", but got none/],
    ['no-heading', /:1:1: expected a heading such as "# Media" first, but got "Fietsen/],
    ['invalid-date', /:15:1: expected a date such as \(2021-06-18\), but got "2023-02-30"/],
    ['two-of-one-index', /:17:1: expected one reference \[0\], but got another than that of line 15/],
    ['script-link', /:15:1: expected a link that begins with http:\/\/ or https:\/\/, but got "javascript:/],
    ['no-reference', /:15:1: expected a reference such as \*\*\[.*but got "Zomaar Fietspaden/],
  ])('%s', async (name, message) => {
    const path = `${MALFORMED}/${name}.md`;
    const document = await readFile(path, 'utf8');
    expect(() => parse(document, path)).toThrow(DocumentError);
    expect(() => parse(document, path)).toThrow(message);
  });
});
