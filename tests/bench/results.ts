import type { Running } from './contestants.ts';
import type { Measured } from './measure.ts';
import type { Loading } from './store.ts';
import type { Workload } from './workloads.ts';

const COLUMNS = ['', 'requests/s', 'p50 ms', 'p95 ms', 'CPU ms Node', 'CPU ms Neo4j', 'ours is'];

/** The results of a workload as lines for a terminal. */
export function table({ name, question }: Workload, measured: ReadonlyMap<Running, Measured>): string {
  const rows = [COLUMNS, ...rowsOf(measured)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => (row[i] as string).length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number)))
      .join('  '),
  );
  return [`${name}: ${question}`, ...lines, ''].join('\n');
}

function rowsOf(measured: ReadonlyMap<Running, Measured>): string[][] {
  const ours = [...measured].find(([{ name }]) => name === 'ours')?.[1];
  return [...measured].map(([{ label }, one]) => [
    `${label}${one.connections > 1 ? '' : ' (one at a time)'}${one.failed > 0 ? ` (${one.failed} failed)` : ''}`,
    one.perSecond.toFixed(0),
    one.p50.toFixed(1),
    one.p95.toFixed(1),
    one.nodeCpu.toFixed(2),
    one.neo4jCpu.toFixed(2),
    ours && ours !== one ? `${(ours.perSecond / one.perSecond).toFixed(2)} ×` : '',
  ]);
}

/** What loading took, as a sentence. */
export function loadingText(
  decisions: number,
  { seconds, nodes, relations, nodeMegabytes, neo4jMegabytes }: Loading,
): string {
  const count = (number: number) => number.toLocaleString('en');
  return `${count(decisions)} decisions: ${count(nodes)} nodes and ${count(relations)} relations, loaded in ${seconds.toFixed(0)} s with ${nodeMegabytes} MB for Node and ${neo4jMegabytes} MB for Neo4j.`;
}
