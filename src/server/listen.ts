import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { PlainError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { compressed } from './compress.ts';
import { openYoga, type YogaOptions } from './yoga.ts';

export interface Listening {
  readonly url: string;
  /** Stops listening, and waits up to three seconds for running requests. */
  close(): Promise<void>;
}

const TIMEOUTS = {
  requestTimeout: LIMITS.requestSeconds * 1_000,
  headersTimeout: LIMITS.headersSeconds * 1_000,
};

/** Listens for HTTP. Without a public address, files contain the address of the port. @throws PlainError when the host and the port cannot be used */
export async function listen(options: YogaOptions, host: string, port: number): Promise<Listening> {
  const server: Server = createServer(TIMEOUTS);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw explained(error, host, port);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${listening}`;
  server.on('request', compressed(openYoga({ publicUrl: url, ...options })));
  return {
    url,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
      await closed;
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
