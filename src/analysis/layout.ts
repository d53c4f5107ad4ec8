import { Worker } from 'node:worker_threads';
import { LAYOUT_WORKER } from '../folders.ts';

/** What is laid out: nodes with their size and edges between them, by key. */
export interface Drawing {
  readonly nodes: readonly { readonly key: string; readonly size: number }[];
  readonly edges: readonly (readonly [source: string, target: string])[];
}

/** Where a node is, in units of the picture: x to the right, y down, the focus near the middle. */
export type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

interface Answer {
  readonly number: number;
  readonly places: Places;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve: (places: Places) => void; reject: (error: Error) => void }>();

/**
 * Gives each node of a drawing a place; the same drawing always gets the same ones. The work is done by a thread of
 * its own, because 300 nodes take longer than a request may hold the event loop.
 */
export function layOut(drawing: Drawing): Promise<Places> {
  worker ??= started();
  const number = ++asked;
  worker.postMessage({ number, drawing });
  worker.ref();
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
}

function started(): Worker {
  // A thread does not inherit the loader for TypeScript: it starts with plain JavaScript, which registers one.
  const start = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(LAYOUT_WORKER)});
  })`;
  const thread = new Worker(start, { eval: true });
  thread.on('message', ({ number, places }: Answer) => {
    waiting.get(number)?.resolve(places);
    waiting.delete(number);
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = undefined;
  });
  thread.unref();
  return thread;
}
