import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../ask.ts';

describe("a caller's mistake is named", () => {
  test.each([
    ['{ decisions(first: -1) { nodes { id } } }', 'decisions(first:) must be from 0 to 100, not -1.'],
    ['{ decisions(first: 101) { nodes { id } } }', 'decisions(first:) must be from 0 to 100, not 101.'],
    ['{ decisions(first: 1, last: 1) { nodes { id } } }', 'decisions takes `first` or `last`, not both.'],
    [
      '{ decisions(after: "zzz") { nodes { id } } }',
      'decisions(after:): "zzz" is not a cursor. Use a cursor of an earlier answer.',
    ],
    [
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, String))}) { id } }`,
      'nodes(ids:) takes at most 100 ids, not 101.',
    ],
  ])('%s', async (query, message) => {
    const { errors } = await tryAsk(query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
  test('an unknown node is null, not an error', async () => {
    expect(
      await ask(
        '{ node(id: "Agency:none") { id } agency(slug: "none") { name } nodes(ids: ["x", "Agency:fit"]) { id } }',
      ),
    ).toEqual({
      node: null,
      agency: null,
      nodes: [null, { id: 'Agency:fit' }],
    });
  });
});
