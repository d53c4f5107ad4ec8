import type { openYoga } from '../src/server/yoga.ts';

/** Posts an operation to a server that opens no port, as a client would. @param body JSON */
export async function postTo(
  yoga: ReturnType<typeof openYoga>,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  });
}
