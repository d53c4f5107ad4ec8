import type { Plugin } from 'graphql-yoga';
import type { FailureCode } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from './refuse.ts';

/**
 * Operations are posted as JSON of at most `bodyBytes`: no forms, no uploads. A browser asks the server first before a page
 * of another origin may post JSON.
 */
export function body(): Plugin {
  return {
    async onRequest({ request, setRequest, endResponse, fetchAPI }) {
      if (request.method !== 'POST') return;
      const stop = (code: FailureCode, message: string) =>
        endResponse(refuse({ request, fetchAPI }, code, message));
      const type = request.headers.get('content-type')?.split(';')[0]?.trim();
      if (type !== 'application/json')
        return stop(
          'UNSUPPORTED_MEDIA_TYPE',
          `A posted operation needs the header "content-type: application/json", not ${type ? `"${type}"` : 'none'}.`,
        );
      const length = request.headers.get('content-length');
      const text = length === null ? await readUpTo(LIMITS.bodyBytes, request) : undefined;
      if (text === null || Number(length) > LIMITS.bodyBytes)
        return stop(
          'BODY_LIMIT',
          `The body has ${length ?? 'more'} bytes; the limit is ${LIMITS.bodyBytes}.`,
        );
      if (text === undefined) return;
      const { url, method, headers, signal } = request;
      setRequest(new fetchAPI.Request(url, { method, headers, signal, body: text }));
    },
  };
}

/** Reads a body that does not tell its length. @returns null when it is longer than the limit */
async function readUpTo(most: number, request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) return null;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString();
}
