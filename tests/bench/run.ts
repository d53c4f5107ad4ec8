import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { contestants, start } from './contestants.ts';
import { measure } from './measure.ts';
import { requestsOf, verified } from './requests.ts';
import { loadingText, table } from './results.ts';
import { openBenchStore } from './store.ts';
import { workloads } from './workloads.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

interface Flags {
  readonly decisions: number;
  readonly all?: boolean;
  readonly only?: string;
  readonly load?: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUps: number;
}

async function bench(flags: Flags): Promise<void> {
  installPeers();
  for (const decisions of flags.all ? [1_000, 10_000, 100_000, 1_000_000] : [flags.decisions])
    await benchAt(decisions, flags);
}

async function benchAt(decisions: number, flags: Flags): Promise<void> {
  const store = await openBenchStore(decisions, { anew: flags.load ?? false, onProgress: say });
  try {
    say(loadingText(decisions, store.loading));
    if (flags.load) return;
    const running = [];
    for (const contestant of contestants) running.push(await start(contestant, store.address));
    try {
      for (const workload of workloads.filter(({ name }) => !flags.only || name === flags.only)) {
        const asked = await verified(requestsOf(running, workload, decisions), workload, say);
        process.stdout.write(`${table(workload, await measure(asked, store.java, flags))}\n`);
      }
    } finally {
      for (const { child } of running) child.kill();
    }
  } finally {
    await store.close();
  }
}

/** Installs what the bench compares with, once. */
function installPeers(): void {
  if (existsSync(`${HERE}node_modules`)) return;
  say('Installing the peers, once …');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: HERE,
    stdio: 'inherit',
  });
}

function positive(text: string): number {
  const number = Number(text.replaceAll(/[_,]/g, ''));
  if (!(number >= 0)) throw new InvalidArgumentError('It is a number of 0 or more.');
  return number;
}

const names = workloads.map(({ name }) => name);
await new Command('npm run bench --')
  .description(
    'Compares Pledgegraph with @neo4j/graphql, a DataLoader batch a level, and statements written by hand: over HTTP, on one Neo4j, on one generated graph, in turns.',
  )
  .option('--decisions <number>', 'the size of the graph, in decisions', positive, 10_000)
  .option('--all', 'at 1,000, 10,000, 100,000 and 1,000,000 decisions')
  .option('--only <workload>', `one workload: ${names.join(', ')}`, (name) => {
    if (!names.includes(name)) throw new InvalidArgumentError(`It is one of ${names.join(', ')}.`);
    return name;
  })
  .option('--load', 'load the graph anew, and measure only that')
  .option('--rounds <number>', 'rounds measured, of which the medians are given', positive, 5)
  .option('--seconds <number>', 'how long a round is', positive, 2)
  .option('--warm-ups <number>', 'rounds before, thrown away', positive, 2)
  .action(bench)
  .parseAsync();
