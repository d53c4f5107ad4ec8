import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

test('a decision tells the amounts that its title names, with their words, whatever else is asked of it', async () => {
  const { decisions } = (await ask('{ decisions(first: 100) { nodes { amounts { euros words } } } }')) as {
    decisions: { nodes: { amounts: { euros: number; words: string }[] }[] };
  };
  expect(decisions.nodes.flatMap(({ amounts }) => amounts)).toEqual([
    { euros: 30_000_000, words: expect.stringContaining('30 miljoen') as string },
  ]);
});
