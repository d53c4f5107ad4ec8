import { expect, test } from 'vitest';
import { citations, unreadBrackets } from '../../../src/import/parse/citations.ts';

const cited = (text: string) =>
  citations({ text, start: 0 }).map(({ words, indexes }) => [words, indexes.join(' ')]);

test.each([
  ['\\[0\\] tot en met \\[3\\]'],
  ['\\[0\\] t/m \\[3\\]'],
  ['\\[0\\] t.e.m. \\[3\\]'],
  ['\\[0\\] tot \\[3\\]'],
  ['\\[0\\]-\\[3\\]'],
  ['[0] – [3]'],
])('%s cites the whole range, with all its words, and its last reference once more', (words) => {
  expect(cited(`Zie ${words}, en \\[7\\].`)).toEqual([
    [words, '0 1 2 3'],
    [words.startsWith('\\') ? '\\[3\\]' : '[3]', '3'],
    ['\\[7\\]', '7'],
  ]);
});

test.each([
  ['[0-3]', '0 1 2 3'],
  ['\\[0 tot en met 3\\]', '0 1 2 3'],
  ['[0 t/m 2, 5 en 7]', '0 1 2 5 7'],
  ['[Beslissingen 1 & 4/5]', '1 4 5'],
  ['\\[2\\](zie daar)', '2'],
])('%s cites %s', (words, indexes) => {
  expect(cited(words).map(([, all]) => all)).toEqual([indexes]);
});

test('what goes down, or too far, is no range: the two that are named are cited, and in doubt', () => {
  const doubtful = citations({ text: '\\[3\\] tot \\[1\\], [0-900]', start: 0 }).filter(({ doubt }) => doubt);
  expect(doubtful.map(({ indexes }) => indexes)).toEqual([
    [3, 1],
    [0, 900],
  ]);
});

test('neither words between two citations nor a section of the agreement make a range', () => {
  expect(cited('\\[1\\] en \\[4\\], tot nu toe \\[6\\]').map(([, all]) => all)).toEqual(['1', '4', '6']);
  expect(cited('[Regeerakkoord: 2.1] en [1.2.4.3]')).toEqual([]);
  expect(unreadBrackets({ text: '[Regeerakkoord: 2.1], [4.6], \\[3\\], [nr. 4]', start: 10 })).toEqual([
    { text: '[nr. 4]', start: 46 },
  ]);
});
