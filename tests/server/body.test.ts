import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listening } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';

let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

/** Posts bytes; of several pieces nobody tells the length beforehand. */
async function post(type: string | null, ...pieces: readonly string[]) {
  const chunks = pieces.map((piece) => new TextEncoder().encode(piece));
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: type === null ? {} : { 'content-type': type },
    body: chunks.length === 1 ? (chunks[0] as Uint8Array<ArrayBuffer>) : Readable.from(chunks),
    duplex: 'half',
  } as RequestInit);
  return [response.status, await response.json()];
}

describe('a post that a page of another origin can send unasked is refused, with a code and the header to send', () => {
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', null])(
    '%s',
    async (type) => {
      const message = `A posted operation needs the header "content-type: application/json", not ${type ? `"${type.split(';')[0]}"` : 'none'}.`;
      expect(await post(type, 'query={__typename}')).toEqual([
        415,
        { errors: [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] },
      ]);
    },
  );
});

describe('an operation is posted as JSON', () => {
  const answer = [200, { data: { agency: { shortName: 'FIT' } } }];
  test.each(['application/json', 'application/json; charset=utf-8'])('%s', async (type) => {
    expect(await post(type, '{"query":"{agency(slug:\\"fit\\"){shortName}}"}')).toEqual(answer);
  });
  test('in pieces of unknown length, as .NET and Go send it', async () => {
    const pieces = ['{"query":"{ag', 'ency(slug:\\"fit\\")', '{shortName}}"}'];
    expect(await post('application/json', ...pieces)).toEqual(answer);
  });
});

describe('a body of more than 1 MB is refused', () => {
  const large = JSON.stringify({ query: '{__typename}', variables: { x: 'x'.repeat(1 << 20) } });
  test.each([
    ['by the length that it tells', [large]],
    ['while it is read, where it tells none', [large.slice(0, 600_000), large.slice(600_000)]],
  ])('%s', async (_, pieces) => {
    const [status, answer] = await post('application/json', ...pieces);
    expect(status).toBe(413);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BODY_LIMIT' } }] });
  });
});
