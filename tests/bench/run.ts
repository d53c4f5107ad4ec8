import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { contestants, start } from './contestants.ts';
import { dbHits } from './hits.ts';
import { benchExplorer } from './explorer.ts';
import { benchImport } from './import.ts';
import { benchLoad } from './load.ts';
import { measure } from './measure.ts';
import { requestsOf, verified } from './requests.ts';
import { ABOUT, loadingText, machine, table } from './results.ts';
import { openBenchStore } from './store.ts';
import { workloads } from './workloads.ts';
import { SEED, TESTS } from '../folders.ts';

const HERE = `${TESTS}/bench/`;
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

interface Flags {
  readonly decisions: readonly number[];
  readonly all?: boolean;
  readonly only?: string;
  readonly load?: boolean;
  readonly write?: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUps: number;
}

async function bench(flags: Flags): Promise<void> {
  installPeers();
  const results: string[] = [];
  const tell = (text: string) => {
    results.push(text);
    process.stdout.write(`${text}\n`);
    // After each table: who ends it early keeps what was measured.
    if (flags.write) writeFileSync(flags.write, results.join('\n'));
  };
  tell(ABOUT);
  tell(`${machine(`npm run bench -- ${process.argv.slice(2).join(' ')}`)}\n`);
  for (const decisions of flags.all ? [1_000, 10_000, 100_000, 1_000_000] : flags.decisions)
    await benchAt(decisions, flags, tell);
}

async function benchAt(decisions: number, flags: Flags, tell: (text: string) => void): Promise<void> {
  const store = await openBenchStore(decisions, { anew: flags.load ?? false, onProgress: say });
  try {
    tell(`## ${loadingText(decisions, store.loading)}\n`);
    if (flags.load) return;
    const running = [];
    for (const contestant of contestants) running.push(await start(contestant, store.address));
    try {
      for (const workload of workloads.filter(({ name }) => !flags.only || name === flags.only)) {
        say(`${workload.name} …`);
        const asked = await verified(requestsOf(running, workload, decisions), workload, say);
        const measured = await measure(asked, store.java, flags);
        tell(table(workload, measured, await dbHits(store, workload, decisions)));
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
  const number = Number(text.replaceAll('_', ''));
  if (!(number >= 0)) throw new InvalidArgumentError('It is a number of 0 or more.');
  return number;
}

const several = (text: string) => text.split(',').map(positive);

const names = workloads.map(({ name }) => name);
const program = new Command('npm run bench --')
  .description(
    'Compares Pledgegraph with @neo4j/graphql, a DataLoader batch a level, and statements written by hand: over HTTP, on one Neo4j, on one generated graph, in turns.',
  )
  .option(
    '--decisions <numbers>',
    'the sizes of the graph, in decisions, parted by commas',
    several,
    [10_000],
  )
  .option('--all', 'at 1,000, 10,000, 100,000 and 1,000,000 decisions')
  .option('--only <workload>', `one workload: ${names.join(', ')}`, (name) => {
    if (!names.includes(name)) throw new InvalidArgumentError(`It is one of ${names.join(', ')}.`);
    return name;
  })
  .option('--load', 'load the graph anew, and measure only that')
  .option('--write <file>', 'write the results to a file too, such as tests/bench/RESULTS.md')
  .option('--rounds <number>', 'rounds measured, of which the medians are given', positive, 3)
  .option('--seconds <number>', 'how long a round is', positive, 2)
  .option('--warm-ups <number>', 'rounds before, thrown away', positive, 4)
  .action(bench);
program
  .command('import')
  .description(
    'Measures the import of a folder of documents into an empty graph, and once more when nothing has changed.',
  )
  .argument('<folder>')
  .action(async (folder: string) => {
    process.stdout.write(
      `${machine(`npm run bench -- import ${folder}`)}\n\n${await benchImport(resolve(folder))}\n`,
    );
  });
program
  .command('load')
  .description('Asks the server as many people do at once, and again with strangers among them.')
  .option('--clients <number>', 'how many ask at the same time', positive, 200)
  .option('--seconds <number>', 'how long each of the two runs is', positive, 60)
  .action(async ({ clients, seconds }: { clients: number; seconds: number }) => {
    const measured = await benchLoad(clients, seconds, say);
    process.stdout.write(`${machine('npm run bench -- load')}\n\n${measured}\n`);
  });
program
  .command('explorer')
  .description('Measures the web page in a browser without a graphics card, on a graph of these documents.')
  .argument('[folder]', 'documents', `${SEED}/documents`)
  .action(async (folder: string) => {
    process.stdout.write(
      `${machine(`npm run bench -- explorer ${folder}`)}\n\n${await benchExplorer(resolve(folder))}\n`,
    );
  });
await program.parseAsync();
