import { Repeater } from 'graphql-yoga';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { LIMITS } from '../limits.ts';

type Tell = (version: string | null) => void;

/**
 * Watches the version of the graph for all listeners of this process: it is read once a second, and only while someone
 * listens. Each process reads for itself, so that several servers need not know each other.
 * @returns gives the versions after the given one; without one, after that which is seen first
 */
export function watchVersions(reader: Reader): (since?: string | null) => AsyncIterable<string> {
  const listeners = new Set<Tell>();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const statement = { text: pattern('centrality/versions').text, parameters: {} };
    // During an outage nothing is told: the next look tells what changed meanwhile.
    const row = await reader.read(statement, { probe: true }).catch(() => null);
    if (row) for (const tell of listeners) tell(row['version'] as string | null);
    if (listeners.size === 0) timer = undefined;
    else timer = setTimeout(() => void look(), LIMITS.watchSeconds * 1_000).unref();
  }

  return (since = null) =>
    new Repeater<string>(async (push, stop) => {
      let last = since;
      const tell: Tell = (version) => {
        if (version !== null && last !== null && version !== last) void push(version);
        last = version;
      };
      listeners.add(tell);
      timer ??= setTimeout(() => void look(), 0);
      await stop;
      listeners.delete(tell);
    });
}
