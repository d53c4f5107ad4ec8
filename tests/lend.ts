import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Neo4jAddress } from '../src/graph/neo4j/driver.ts';

/** What test files share, each started when the first of them asks. */
export interface Shared {
  /** The Neo4j that holds the seed: for reading, by as many as like. */
  readonly seeded: Neo4jAddress;
  /** The Neo4j that tests may write to: one test file after the other has it. */
  readonly writable: Neo4jAddress;
  /** The address of a Chromium, in which each test opens pages of its own. */
  readonly browser: string;
}
export type Name = keyof Shared;
type Answer<N extends Name> = { readonly value: Shared[N] } | { readonly failed: string };

/**
 * Lends what is shared, from the process that all tests run under. Whoever borrows connects and says a name; it has
 * what it got until it closes the connection, which the end of its process does too.
 * @returns the port, and what ends the lending
 */
export async function lend(open: { readonly [N in Name]: () => Promise<Shared[N]> }) {
  const opened = new Map<Name, Promise<Answer<Name>>>();
  let turn = Promise.resolve();

  async function answer(socket: Socket, name: Name): Promise<void> {
    const value =
      opened.get(name) ??
      open[name]().then(
        (value): Answer<Name> => ({ value }),
        (error: unknown) => ({ failed: String(error) }),
      );
    opened.set(name, value);
    socket.write(`${JSON.stringify(await value)}\n`);
  }

  const server = createServer((socket) => {
    const closed = once(socket, 'close').catch(() => {});
    createInterface(socket).once('line', (name: Name) => {
      if (name !== 'writable') return void answer(socket, name);
      turn = turn.then(async () => {
        if (socket.destroyed) return;
        await answer(socket, name);
        await closed;
      });
    });
    socket.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

/** Borrows what is shared. @returns it, and what gives it back @throws Error when it could not be started */
export async function borrow<N extends Name>(
  port: number,
  name: N,
): Promise<{ value: Shared[N]; giveBack(): void }> {
  const socket = connect(port, '127.0.0.1');
  // It must not keep a process alive that has nothing else to do.
  socket.unref();
  socket.write(`${name}\n`);
  const [line] = (await once(createInterface(socket), 'line')) as [string];
  const answer = JSON.parse(line) as Answer<N>;
  if ('failed' in answer) throw new Error(answer.failed);
  return { value: answer.value, giveBack: () => void socket.end() };
}
