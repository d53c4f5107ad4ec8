import { cpus, totalmem } from 'node:os';
import type { Running } from './contestants.ts';
import type { Measured } from './measure.ts';
import type { Loading } from './store.ts';
import type { Workload } from './workloads.ts';

const COLUMNS = ['', 'requests/s', 'p50 ms', 'p95 ms', 'CPU ms Node', 'CPU ms Neo4j', 'db hits', 'ours is'];

/** The results of a workload as a table in Markdown. @param hits what Neo4j read of its store, by contestant */
export function table(
  { name, question }: Workload,
  measured: ReadonlyMap<Running, Measured>,
  hits: Readonly<Record<string, number>>,
): string {
  const rows = [COLUMNS, ...rowsOf(measured, hits)];
  const widths = COLUMNS.map((_, i) => Math.max(4, ...rows.map((row) => (row[i] as string).length)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map((row) =>
    line(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))),
    ),
  );
  const rule = line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [`**${name}**: ${question}`, '', head, rule, ...body, ''].join('\n');
}

function rowsOf(
  measured: ReadonlyMap<Running, Measured>,
  hits: Readonly<Record<string, number>>,
): string[][] {
  const ours = [...measured].find(([{ name }]) => name === 'ours')?.[1];
  return [...measured].map(([{ name, label }, one]) => [
    `${label}${one.connections > 1 ? '' : ' (one at a time)'}${one.failed > 0 ? ` (${one.failed} failed)` : ''}`,
    one.perSecond.toFixed(one.perSecond < 10 ? 1 : 0),
    one.p50.toFixed(1),
    one.p95.toFixed(1),
    one.nodeCpu.toFixed(2),
    one.neo4jCpu.toFixed(2),
    hits[name]?.toLocaleString('en') ?? '',
    ours && ours !== one ? `${(ours.perSecond / one.perSecond).toFixed(2)} ×` : '',
  ]);
}

/** What a reader of the results must know. */
export const ABOUT = `# What the benchmark gave

"ours is" tells how many requests more than another ours answered in the same time. CPU is processor time a request, and says more than a clock where a machine is shared. Who is not in a table does not answer within 30 seconds, or, of ours, within the two seconds that a statement has. "One at a time" stands where an answer takes over a second: such a contestant is asked by one connection and the others by eight, so that the rate flatters the others, and the CPU does not.
`;

/** Where and how it was measured. */
export function machine(command: string): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}: \`${command}\``;
}

/** What loading took, as a sentence. */
export function loadingText(
  decisions: number,
  { seconds, nodes, relations, nodeMegabytes, neo4jMegabytes }: Loading,
): string {
  const count = (number: number) => number.toLocaleString('en');
  return `${count(decisions)} decisions: ${count(nodes)} nodes and ${count(relations)} relations, loaded in ${seconds.toFixed(0)} s with ${nodeMegabytes} MB for Node and ${neo4jMegabytes} MB for Neo4j.`;
}
