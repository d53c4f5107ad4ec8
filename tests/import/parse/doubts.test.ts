import { describe, expect, test } from 'vitest';
import { DocumentError, describe as told } from '../../../src/errors.ts';
import { parse } from '../../../src/import/parse/parse.ts';

const HOST = 'https://beslissingenvlaamseregering.vlaanderen.be/';
const entry = (index: number, title: string, date = '2021-06-18') =>
  `**[\\[${index}\\]](${HOST}?search=${encodeURIComponent(title)}&startDate=${date}T08%3A00%3A00Z)** : **(${date})** ${title}`;
const [BEKEN, BOMEN, BERMEN] = [entry(0, 'Beken'), entry(1, 'Bomen'), entry(2, 'Bermen')];
const WHOLE = [
  '# Water in de stad',
  '<details>\n<summary>Regeerakkoord Sectie </summary>\n<p>9.1.1 Water in de stad We maken plaats voor water. </p>\n</details>',
  'Vooraf.',
  '1. Er is een plan \\[0\\], en meer \\[1\\]\\[2\\].',
  `<details>\n<summary> Referenties</summary>\n\n${[BEKEN, BOMEN, BERMEN].join(' \n\n')} \n</details>`,
].join('\n\n');

/** The document with one change, which must be one. */
function changed(from: string | RegExp, to: string): string {
  const text = WHOLE.replace(from, () => to);
  expect(text).not.toBe(WHOLE);
  return text;
}
const warnings = (text: string) => parse(text, 'water.md').warnings.map(told);
const indexes = (text: string) => parse(text, 'water.md').references.map(({ index }) => index);

test('a document as the family has them is beyond doubt', () => {
  expect(warnings(WHOLE)).toEqual([]);
  expect(warnings(WHOLE.replaceAll('\n', '\r\n'))).toEqual([]);
});

describe('what is doubtful goes in with a warning: where, what was expected, what came, and what was made of it', () => {
  test.each<[name: string, from: string | RegExp, to: string, warning: RegExp]>([
    ['a link to a foreign host', HOST, 'https://example.org/', /:15:1: .*but got example\.org; kept as printed/],
    ['a date that differs from its link', '**(2021-06-18)** Bomen', '**(2021-06-19)** Bomen', /:17:1: .*2021-06-18, but got 2021-06-19; read as a decision of 2021-06-19/],
    ['a date in the future', BOMEN, entry(1, 'Bomen', '2999-01-01'), /:17:1: expected a date that has come, but got 2999-01-01/],
    ['a date before the agreement', BOMEN, entry(1, 'Bomen', '1921-06-18'), /:17:1: expected a date from 2019-10-02/],
    ['a title that differs from its link', '** Bomen', '** Bossen', /the title of its link, "Bomen", but got "Bossen"; the printed title counts/],
    ['a link without a title', '** Bomen', '** ', /:17:1: expected a title, but got none.*"Bomen"; it refers to no decision/],
    ['a title without a link', /\]\(\S*Bomen\S*\)\*\*/u, ']**', /:17:1: expected a link to the decision, but got none/],
    ['a title with marks', entry(2, 'Bermen'), entry(2, 'Bermen & <b>sloten</b>'), /:19:\d+: expected a title in plain text/],
    ['a reference that is not bold', BOMEN, BOMEN.replaceAll('**', ''), /:17:1: expected a reference such as .*; read as reference \[1\] of 2021-06-18/],
    ['a date that is not bold', '**(2021-06-18)** Bomen', '(2021-06-18) Bomen', /:17:1: .*read as reference \[1\]/],
    ['a reference in a list', BOMEN, `- ${BOMEN}`, /:17:1: .*read as reference \[1\]/],
    ['a reference with plain brackets', '[\\[1\\]](', '[[1]](', /:17:1: .*read as reference \[1\]/],
    ['a reference without a colon', '** : **(2021-06-18)** Bomen', '** **(2021-06-18)** Bomen', /read as reference \[1\]/],
    ['a reference that is listed twice', BERMEN, `${BERMEN}\n\n${BERMEN}`, /:21:1: .*the same again as on line 19; read as one/],
    ['text after a title', BERMEN, `${BERMEN}\n\nBron: de website.`, /:21:1: .*"Bron: de website\."; left out of the graph/],
    ['a list that is not closed', /<\/details>$/u, '', /:12:1: expected <\/details> after the list of references, but got none/],
    ['text after the list', /$/u, '\n\nTot slot.', /:22:1: .*"Tot slot\."; read as a part of the assessment/],
    ['text before the passage', '# Water in de stad', '# Water in de stad\n\nVooraf nog.', /:3:1: .*"Vooraf nog\."; read as a part of the assessment/],
    ['no list', /Er is een[^]*/u, 'Er is niets.', /expected a section <details> with the summary "Referenties".*no reference and no decision/],
    ['an empty list', /Er is een[^]*/u, 'Er is niets.\n\n<details><summary>Referenties</summary></details>', /:12:1: expected references in the list, but got none/],
    ['no assessment', /Vooraf[^]*\[2\\\]\./u, '', /:6:11: expected an assessment .*but got none; the pledge has no finding/],
    ['an assessment without a citation', /1\. Er is.*/u, '1. Er is niets.', /:10:1: expected citations .*but got none/],
    ['details in the assessment that are not closed', 'Vooraf.', 'Vooraf.\n\n<details>', /:10:1: expected each <details> of the assessment closed/],
    ['a citation of no reference', '\\[2\\].', '\\[2\\]\\[7\\].', /expected a reference \[7\] in the list, but got none; the citation leads nowhere/],
    ['a bracket that may be a citation', 'en meer', 'en meer [ref. 2]', /:10:\d+: .*"\[ref\. 2\]"; kept as text, and cites nothing/],
    ['a citation that is a link', 'en meer', 'en meer [2](#bermen)', /"\[2\]\(#bermen\)"; kept as text/],
    ['a range that goes down', '\\[1\\]\\[2\\]', '[2-1]', /a range that goes up.*"\[2-1\]"; read as \[2\] \[1\]/],
    ['a passage without its heading', '9.1.1 Water in de stad We', '9.1.1 We', /:5:10: expected a passage that begins with the heading.*no heading was cut/],
    ['a passage that is its heading', ' We maken plaats voor water.', '', /:5:10: expected text after the heading of the passage, but got none/],
    ['a passage without a number', '9.1.1 Water', 'Water', /:5:4: expected a section number.*the pledge has no number/],
    ['a number of another kind', '9.1.1 Water', 'IX.1 Water', /:5:4: .*"IX\.1" was read as the number/],
    ['a passage with marks', 'plaats voor', 'plaats &amp; tijd voor', /:5:\d+: expected a passage in plain text.*"&amp;"/],
    ['a soft hyphen', 'Vooraf', 'Voor\u00adaf', /:8:5: expected characters that are seen, but got U\+00AD/],
    ['a blank without a width', 'plaats voor', 'plaats\u200b voor', /:5:\d+: .*U\+200B; kept as printed/],
    ['a sign for an unreadable letter', 'Vooraf', 'V\ufffdraf', /:8:2: expected letters/],
  ])('%s', (_, from, to, warning) => {
    const got = warnings(changed(from, to));
    expect(got).toHaveLength(1);
    expect(got[0]).toMatch(warning);
  }); // prettier-ignore

  test('a year at the beginning, which is no number of a section', () => {
    const text = changed('9.1.1 Water in de stad We', '2019 was een droog jaar. We');
    expect(warnings(text)).toEqual([
      expect.stringMatching(/:5:4: expected a section number.*the pledge has no number/),
      expect.stringMatching(/:5:4: expected a passage that begins with the heading/),
    ]);
  });

  test('a list of which one reference is missing', () => {
    expect(warnings(changed(`${BOMEN} \n\n`, ''))).toEqual([
      expect.stringMatching(/:10:\d+: expected a reference \[1\] in the list/),
      expect.stringMatching(/:15:1: expected references numbered from \[0\].*a list without \[1\]/),
    ]);
  });

  test('a list before the assessment, whose text is read all the same', () => {
    const [heading, passage, ...rest] = WHOLE.split(/\n\n(?=<details>|Vooraf)/u) as [
      string,
      string,
      ...string[],
    ];
    const [assessment = '', list = ''] = rest;
    const text = [heading, passage, list, assessment].join('\n\n');
    expect(warnings(text)).toEqual([expect.stringMatching(/the list of references after the assessment/)]);
    expect(indexes(text)).toEqual([0, 1, 2]);
    expect(parse(text, 'water.md').assessment).toEqual(
      expect.objectContaining({ introduction: expect.objectContaining({ text: 'Vooraf.' }) as unknown }),
    );
  });
});

describe('nothing is lost', () => {
  test('of references that are not bold', () => {
    const loose = WHOLE.replaceAll('**', '');
    expect(indexes(loose)).toEqual([0, 1, 2]);
    expect(parse(loose, 'water.md').references.map(({ title }) => title?.text)).toEqual([
      'Beken',
      'Bomen',
      'Bermen',
    ]);
  });

  test.each([
    ['9.1.1bis', '9.1.1bis Water'],
    ['9.1.1 ter', '9.1.1 ter Water'],
    ['9.1a', '9.1a Water'],
    ['9.1.1', '9.1.1. Water'],
    ['9', '9 Water'],
  ])('of the number %s', (number, printed) => {
    const text = changed('9.1.1 Water', printed);
    expect(warnings(text)).toEqual([]);
    expect(parse(text, 'water.md').passage).toMatchObject({
      number,
      text: { text: 'We maken plaats voor water.' },
    });
  });
});

describe('what cannot be read in one way only is refused', () => {
  test.each<[name: string, from: string | RegExp, to: string, refusal: RegExp]>([
    ['a reference outside the list', 'Vooraf.', BOMEN, /:8:1: .*"Referenties" around this reference, but got none/],
    ['one that is not bold either', 'Vooraf.', BOMEN.replaceAll('**', ''), /:8:1: .*"Referenties" around this reference/],
    ['a damaged reference after another', '**[\\[1\\]](', '**[\\[x\\]](', /:15:1: expected a reference such as/],
    ['a date of another form', '**(2021-06-18)** Bomen', '**(18/06/2021)** Bomen', /:17:1: expected a date such as \(2021-06-18\)/],
    ['a passage that is not closed', '</p>\n</details>', '</p>', /:3:1: expected <\/details> after the passage/],
    ['two passages', 'Vooraf.', '<details><summary>Regeerakkoord</summary>x</details>', /:8:1: expected one passage/],
    ['a heading without words', '# Water in de stad', '#', /:1:1: expected a heading/],
  ])('%s', (_, from, to, refusal) => {
    const text = changed(from, to);
    expect(() => parse(text, 'water.md')).toThrow(DocumentError);
    expect(() => parse(text, 'water.md')).toThrow(refusal);
  }); // prettier-ignore
});
