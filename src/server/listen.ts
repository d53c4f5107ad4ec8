import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { followed, type Answered } from './asked.ts';
import { compressed } from './compress.ts';
import { openYoga, type YogaOptions } from './yoga.ts';

export interface ListenOptions extends YogaOptions {
  /** Is called at the end of each answer. */
  readonly onAnswered?: (answered: Answered) => void;
}

export interface Listening {
  readonly url: string;
  /**
   * Stops: /ready says no, then no request is taken, then those under way end within `stopSeconds`.
   * @param drain seconds in which requests are still taken, so that a proxy learns of it
   */
  close(drain?: number): Promise<void>;
}

const OPTIONS = {
  requestTimeout: LIMITS.requestSeconds * 1_000,
  headersTimeout: LIMITS.headersSeconds * 1_000,
};

/** Listens for HTTP. Without a public address, files contain the address of the port. @throws PlainError when the host and the port cannot be used */
export async function listen(options: ListenOptions, host: string, port: number): Promise<Listening> {
  const { onAnswered = () => {} } = options;
  const server: Server = createServer(OPTIONS);
  // A client that does not read, or does not ask, holds no connection for long.
  server.setTimeout(LIMITS.idleSeconds * 1_000);
  server.maxConnections = LIMITS.connections;
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw explained(error, host, port);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${listening}`;
  let stopping = false;
  const yoga = openYoga({ publicUrl: url, isStopping: () => stopping, ...options });
  server.on('request', followed(compressed(yoga), onAnswered));
  return {
    url,
    async close(drain = 0) {
      stopping = true;
      if (drain > 0) await wait(drain * 1_000);
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), LIMITS.stopSeconds * 1_000);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Says before a long start that another program uses the port. @throws PlainError as `listen` does */
export async function refuseTaken(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening').catch((error: unknown) => {
    throw explained(error, host, port);
  });
  probe.close();
  await once(probe, 'close');
}

function explained(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new PlainError(
        `Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new PlainError(
        `Port ${port} is reserved for the administrator. Use one from 1024: PORT=4000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PlainError(
        `HOST: this machine has no address "${host}". Use 127.0.0.1, or 0.0.0.0 for all.`,
      );
    default:
      return error;
  }
}
