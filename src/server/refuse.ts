import type { FetchAPI } from 'graphql-yoga';
import { FAILURES, type FailureCode } from '../errors.ts';

/** A failure as plain text, for a client that did not ask by GraphQL: the header `x-error-code` has its code. */
export function refuse(
  { request, fetchAPI }: { request: Request; fetchAPI: FetchAPI },
  code: FailureCode,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new fetchAPI.Response(request.method === 'HEAD' ? null : `${sentence}\n`, {
    status: FAILURES[code].status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-error-code': code,
      ...headers,
    },
  });
}
