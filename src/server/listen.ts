import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { PlainError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { openYoga, type YogaOptions } from './yoga.ts';

export interface Listening {
  readonly url: string;
  /** Stops listening, once the requests under way are answered. */
  close(): Promise<void>;
}

const TIMEOUTS = {
  requestTimeout: LIMITS.requestSeconds * 1_000,
  headersTimeout: LIMITS.headersSeconds * 1_000,
};

/** Listens for HTTP. @throws PlainError when the port is taken */
export async function listen(options: YogaOptions, host: string, port: number): Promise<Listening> {
  const server: Server = createServer(TIMEOUTS, openYoga(options));
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new PlainError(`Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1} npm start.`)
      : error;
  });
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${listening}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
      await closed;
    },
  };
}
