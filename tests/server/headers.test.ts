import { describe, expect, test } from 'vitest';
import { openYoga } from '../../src/server/yoga.ts';
import { reader } from '../ask.ts';

const yoga = openYoga({ reader });
const get = (path: string, accept = '*/*') => yoga.fetch(`http://localhost${path}`, { headers: { accept } });

describe('every answer says that nothing of another origin is loaded and no type is guessed', () => {
  test.each([
    '/graphql?query={__typename}',
    '/graphql?query={',
    '/export/network.csv?focus=FIT',
    '/id/Agency/fit',
    '/health',
    '/ready',
    '/nowhere',
  ])('%s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

test('GraphiQL runs only the scripts that it was written with', async () => {
  const page = await get('/graphql', 'text/html');
  const security = page.headers.get('content-security-policy') ?? '';
  const [, scripts = ''] = /script-src ([^;]+)/.exec(security) ?? [];
  expect(scripts.match(/'sha256-/g)).toHaveLength(3);
  expect(scripts).not.toContain('unsafe');
  await page.body?.cancel();
});
