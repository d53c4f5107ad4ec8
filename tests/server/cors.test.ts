import { expect, test } from 'vitest';
import { yoga } from '../ask.ts';

const origin = 'https://example.org';
const get = (path: string, headers: Record<string, string> = {}) =>
  yoga.fetch(`http://localhost${path}`, { headers });

test.each(['/graphql?query={__typename}', '/export/network.json?focus=FIT', '/ready', '/health', '/nowhere'])(
  'pages of any origin may read %s, without credentials, and one copy in a cache is right for all',
  async (path) => {
    for (const asks of [{}, { origin }]) {
      const { headers } = await get(path, asks);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary') ?? '').not.toMatch(/origin/i);
    }
  },
);

test('a page of another origin may send what a client sends', async () => {
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, if-none-match',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  expect(response.headers.get('access-control-allow-headers')).toBe('content-type, if-none-match');
});

test('a page of another origin may read the ETag, and all that an export says of itself', async () => {
  const exposed = async (path: string) =>
    (await get(path, { origin })).headers.get('access-control-expose-headers')?.split(', ');
  expect(await exposed('/graphql?query={__typename}')).toContain('etag');
  const { headers } = await get('/export/network.json?focus=FIT');
  const own = [...headers.keys()].filter((name) => name.startsWith('x-export-'));
  expect(own.length).toBeGreaterThan(3);
  const shown = await exposed('/export/network.json?focus=FIT');
  for (const name of [...own, 'content-disposition', 'retry-after']) expect(shown).toContain(name);
});
