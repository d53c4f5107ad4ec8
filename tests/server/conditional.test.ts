import { describe, expect, test } from 'vitest';
import { yoga } from '../ask.ts';

const answer = '/graphql?query={agency(slug:"fit"){name}}';
const get = (path: string, headers: Record<string, string> = {}) =>
  yoga.fetch(`http://localhost${path}`, { headers });

describe.each([
  ['an answer', 'application/json'],
  ['GraphiQL', 'text/html'],
])('%s', (_, accept) => {
  const status = async (ifNoneMatch: string) =>
    (await get(answer, { accept, 'if-none-match': ifNoneMatch })).status;

  test('is not sent again to one that has it, whatever a proxy made of its ETag', async () => {
    const etag = (await get(answer, { accept })).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".{16,}"$/);
    const strong = etag.slice(2);
    for (const known of [etag, strong, '*', `"a", ${etag}`, `W/"a",${strong} , "b"`])
      expect(await status(known), known).toBe(304);
    for (const known of ['"another"', 'W/"another"', strong.slice(1, -1), '"*"', `"a", "b"`, ''])
      expect(await status(known), known).toBe(200);
  });

  test('says with 304 what it says with 200, and no body', async () => {
    const whole = await get(answer, { accept });
    const etag = whole.headers.get('etag') ?? '';
    const not = await get(answer, { accept, 'if-none-match': etag });
    expect([not.status, await not.text()]).toEqual([304, '']);
    for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
      expect(not.headers.get(name), name).toBe(whole.headers.get(name));
    expect(not.headers.get('content-type')).toBeNull();
  });
});

test('/graphql says that it answers by what the client accepts, with an origin and without', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', 'text/html', '*/*'])
    for (const asks of [{}, { origin: 'https://example.org' }]) {
      const vary = (await get(answer, { accept, ...asks })).headers.get('vary');
      expect(vary?.split(', ').sort()).toEqual(['accept', 'accept-encoding']);
    }
  const wrong = await get('/graphql?query={wrong}');
  expect(wrong.headers.get('vary')).toContain('accept');
});

test('the address of an entity says that it leads by what the client accepts', async () => {
  for (const asks of [{}, { origin: 'https://example.org' }])
    expect((await get('/id/Agency/fit', asks)).headers.get('vary')).toMatch(/\baccept\b/);
});
