import { expect, test, vi } from 'vitest';
import { highlighter } from '../../src/search/query.ts';
import { tokens } from '../../src/search/tokens.ts';
import { ask } from '../ask.ts';

// The real function, whose calls are counted.
vi.mock('../../src/search/tokens.ts', { spy: true });

const QUERY = `query ($text: String!) {
  search(text: $text, first: 100) { edges { highlights { ranges { start } } } }
}`;

test('a question is cut into words once for its statement, and once for all highlights of the answer', async () => {
  const text = 'subsidie voor bedrijven';
  const { search } = (await ask(QUERY, { text })) as {
    search: { edges: { highlights: object[] }[] };
  };
  expect(search.edges.filter(({ highlights }) => highlights.length > 0).length).toBeGreaterThan(5);
  expect(vi.mocked(tokens).mock.calls.filter(([cut]) => cut === text).length).toBeLessThanOrEqual(2);
});

test('only the beginning of a long question is read', () => {
  const highlight = highlighter(`energie ${'x '.repeat(450_000)}bedrijf`);
  expect(highlight('energie voor een bedrijf')).toEqual([{ start: 0, end: 7 }]);
  expect(Math.max(...vi.mocked(tokens).mock.calls.map(([cut]) => cut.length))).toBeLessThanOrEqual(2_000);
});
