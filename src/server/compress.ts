import compression from 'compression';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';

/** What is smaller goes into one packet either way. */
const SMALLEST_BYTES = 1_400;

/**
 * Compresses what a listener answers, as the client accepts it. Each piece of a stream is sent when it is written, so
 * that a file of any length begins to arrive at once, and is written no faster than it is read.
 */
export function compressed(listener: RequestListener): RequestListener {
  const compress = compression({
    threshold: SMALLEST_BYTES,
    flush: constants.Z_SYNC_FLUSH,
    brotli: { flush: constants.BROTLI_OPERATION_FLUSH },
  }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  return (request, response) => compress(request, response, () => listener(request, response));
}
