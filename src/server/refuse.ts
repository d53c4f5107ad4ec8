import type { FetchAPI } from 'graphql-yoga';
import { FAILURES, type FailureCode } from '../errors.ts';

/**
 * A failure before anything is executed: as an error of GraphQL for who asks by GraphQL, and as plain text for all
 * others. The header `x-error-code` has its code.
 */
export function refuse(
  { request, fetchAPI }: { request: Request; fetchAPI: FetchAPI },
  code: FailureCode,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const isGraphql = new URL(request.url).pathname === '/graphql';
  const [type, body] = isGraphql
    ? [
        'application/graphql-response+json',
        JSON.stringify({ errors: [{ message: sentence, extensions: { code } }] }),
      ]
    : ['text/plain', `${sentence}\n`];
  return new fetchAPI.Response(request.method === 'HEAD' ? null : body, {
    status: FAILURES[code].status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-error-code': code,
      ...headers,
    },
  });
}
