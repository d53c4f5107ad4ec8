import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A way to a server that a test can cut, as a cable is. */
export interface Proxy {
  readonly uri: string;
  /** How often a client has connected. */
  readonly connections: () => number;
  /** Ends every connection there is; the next one gets through. */
  cut(): void;
  /** Ends every connection there is, and every one that is made until it is mended. */
  break(): void;
  /** Keeps all connections open and lets nothing through until it is mended. */
  freeze(): void;
  mend(): void;
}

/** Opens a TCP proxy before a Bolt server, for the tests of the file. @param uri bolt://host:port */
export async function openProxy(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const pairs = new Set<readonly [Socket, Socket]>();
  let connections = 0;
  let state: 'open' | 'broken' | 'frozen' = 'open';
  const end = () => pairs.forEach((pair) => pair.forEach((socket) => socket.destroy()));
  const server = createServer((client) => {
    connections++;
    client.on('error', () => {});
    if (state === 'broken') return void client.destroy();
    const target = connect(Number(port), hostname);
    const pair = [client, target] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [target, client] as const]) {
      from.on('data', (data) => void to.write(data));
      from.on('error', () => {});
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
      if (state === 'frozen') from.pause();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    end();
    server.close();
  });
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    cut: end,
    break() {
      state = 'broken';
      end();
    },
    freeze() {
      state = 'frozen';
      pairs.forEach((pair) => pair.forEach((socket) => socket.pause()));
    },
    mend() {
      state = 'open';
      pairs.forEach((pair) => pair.forEach((socket) => socket.resume()));
    },
  };
}
