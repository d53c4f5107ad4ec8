import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits.ts';
import { refuse } from './refuse.ts';

/** What is always answered: a watcher asks these all the time. */
const FREE = new Set(['/health', '/ready', '/metrics']);

interface ClientsOptions {
  /** How many proxies before the server are trusted to tell the address of the client. */
  readonly proxies: number;
}

/**
 * Bounds what one client can take. A request costs one point, and one more for every tenth of a second that it takes.
 * Programs of this machine are not bounded, unless a proxy tells of them.
 */
export function clientLimits({ proxies }: ClientsOptions): Plugin {
  const points = new RateLimiterMemory({ points: LIMITS.clientPoints, duration: LIMITS.clientSeconds });
  const underWay = new Map<string, number>();
  const asked = new WeakMap<Request, { client: string; at: number; left: RateLimiterRes }>();

  return {
    async onRequest({ request, url, endResponse, serverContext, fetchAPI }) {
      const client = clientOf((serverContext as { req?: IncomingMessage }).req, proxies);
      if (client === null || FREE.has(url.pathname)) return;
      const stop = (sentence: string, seconds: number, left?: RateLimiterRes) =>
        endResponse(
          refuse({ request, fetchAPI }, 'CLIENT_LIMIT', `${sentence} Try again in ${seconds} s.`, {
            'retry-after': String(seconds),
            ...(left ? standard(left) : {}),
          }),
        );
      const running = underWay.get(client) ?? 0;
      if (running >= LIMITS.clientRequestsAtOnce)
        return stop(`${running} of your requests run at the moment, which is the limit.`, 1);
      const left = await points.consume(client).catch((refused: unknown) => refused);
      if (!(left instanceof RateLimiterRes)) throw left;
      if (left.remainingPoints === 0 && left.consumedPoints > LIMITS.clientPoints)
        return stop(
          `Your requests took more than ${LIMITS.clientPoints} points in ${LIMITS.clientSeconds} s, which is the limit.`,
          Math.max(1, Math.ceil(left.msBeforeNext / 1_000)),
          left,
        );
      underWay.set(client, running + 1);
      asked.set(request, { client, at: performance.now(), left });
    },
    async onResponse({ request, response }) {
      const own = asked.get(request);
      if (!own) return;
      const { client, at, left } = own;
      const running = (underWay.get(client) ?? 1) - 1;
      if (running > 0) underWay.set(client, running);
      else underWay.delete(client);
      const tenths = Math.floor((performance.now() - at) / 100);
      for (const [name, value] of Object.entries(standard(left))) response.headers.set(name, value);
      if (tenths > 0) await points.penalty(client, tenths);
    },
  };
}

/** The headers that tell a client what is left, as the draft of the IETF names them. */
function standard({ remainingPoints, msBeforeNext }: RateLimiterRes): Record<string, string> {
  const { clientPoints: most, clientSeconds: seconds } = LIMITS;
  return {
    'ratelimit-policy': `"points";q=${most};w=${seconds}`,
    ratelimit: `"points";r=${Math.max(0, remainingPoints)};t=${Math.ceil(msBeforeNext / 1_000)}`,
  };
}

/** The address of a client; null for a program of this machine that no proxy tells of. */
function clientOf(request: IncomingMessage | undefined, proxies: number): string | null {
  if (!request?.socket.remoteAddress) return null;
  const address = proxyAddr(request, (_, hop) => hop < proxies);
  return proxies === 0 && isLoopback(address) ? null : address;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.');
}
