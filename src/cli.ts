import './environment.ts';
import { Argument, Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { refreshCentrality } from './centrality/refresh.ts';
import { ask, listQuestions, question } from './ask.ts';
import { readConfig } from './config.ts';
import { PlainError } from './errors.ts';
import { explain } from './explain.ts';
import { openReader, type Reader } from './graph/reader.ts';
import { importPaths, outdated, rebuild } from './import/import.ts';
import { openLoader, type Loader } from './import/load.ts';
import { openProgress } from './import/progress.ts';
import { measureNames, namesReport } from './import/recognise/measure.ts';
import { loadNames, type Names } from './import/recognise/names.ts';
import { failed, reportText } from './import/report.ts';
import { TABS } from './graphiql.ts';
import { questions } from './questions.ts';
import { schema } from './schema.ts';
import { measureSearch, searchReport } from './search/measure.ts';
import { listen } from './server.ts';
import { openStore, type Store } from './store.ts';
import { openYoga } from './yoga.ts';

const SEED = fileURLToPath(new URL('../seed', import.meta.url));
const SDL = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

async function start(): Promise<void> {
  const config = readConfig();
  const store = await openStore(config, say);
  const stop = stopOnSignals(store);
  const names = loadNames(SEED);
  const loader = openLoader(store.driver, store.address.database);
  const report = await importPaths(loader, [`${SEED}/documents`], { names });
  if (failed(report)) say(reportText(report));
  await offerRebuild(loader, names);
  await refreshCentrality(store.driver, store.address.database);
  const log = pino({ level: config.development ? 'debug' : 'info' }, pino.destination(2));
  const reader = openReader(store.driver, store.address.database);
  const patient = openReader(store.driver, store.address.database, WARM_UP_MS);
  await warmUp(patient, (number) => TABS.includes(number));
  const server = await listen(
    {
      reader,
      graphiql: config.graphiql,
      onlyCatalogue: config.onlyCatalogue,
      development: config.development,
      trace: config.development,
      onError: (error, requestId) => log.error({ err: error, requestId }),
    },
    config.host,
    config.port,
  );
  stop.before(() => server.close());
  say(`Neo4j answers at ${store.address.uri}.`);
  say(`GraphQL answers at ${server.url}/graphql${config.graphiql ? ', with GraphiQL in a browser' : ''}.`);
  say('Ctrl-C stops both.');
  // What is not planned when it is asked is planned then: a server that stops in the middle loses nothing.
  await warmUp(patient, (number) => !TABS.includes(number)).catch(() => {});
}

const WARM_UP_MS = 60_000;

/** A cold Neo4j plans its first statements for seconds: the catalogue's are asked before anybody waits for them. */
async function warmUp(reader: Reader, chosen: (number: number) => boolean): Promise<void> {
  const yoga = openYoga({ reader });
  for (const { operation: query } of questions.filter(({ number }) => chosen(number))) {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  }
}

/** Stops everything in order at the first Ctrl-C or SIGTERM, at once at the second. */
function stopOnSignals(store: Store) {
  let first = async () => {};
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await first();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  return { before: (work: () => Promise<void>) => void (first = work) };
}

async function importCommand(
  paths: string[],
  flags: { check?: boolean; prune?: boolean; force?: boolean; json?: boolean; rebuild?: boolean },
): Promise<void> {
  if (flags.rebuild ? paths.length > 0 || flags.check : paths.length === 0)
    throw new PlainError('Name files or folders to import; or none, with --rebuild.');
  const names = loadNames(SEED);
  const store = flags.check ? null : await openStore(readConfig(), say);
  if (store) stopOnSignals(store);
  const { onProgress, stop } = openProgress();
  try {
    const loader = store && openLoader(store.driver, store.address.database);
    const options = { ...flags, names, onProgress };
    const report =
      flags.rebuild && loader ? await rebuild(loader, options) : await importPaths(loader, paths, options);
    if (store) await refreshCentrality(store.driver, store.address.database);
    stop();
    process.stdout.write(`${flags.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
    if (loader) await offerRebuild(loader, names);
    if (failed(report)) process.exitCode = 1;
  } finally {
    stop();
    await store?.close();
  }
}

/** Says when documents were read by other rules than today's, and what to do. */
async function offerRebuild(loader: Loader, names: Names): Promise<void> {
  const { length } = outdated(await loader.known(), names);
  if (length > 0)
    say(`${length} documents were read by other rules than today's: npm run import -- --rebuild`);
}

async function askCommand(number: string | undefined, { var: given }: { var: string[] }): Promise<void> {
  if (number === undefined) return void process.stdout.write(`${listQuestions()}\n`);
  const asked = question(number);
  const store = await openStore(readConfig(), say);
  stopOnSignals(store);
  try {
    const reader = openReader(store.driver, store.address.database, WARM_UP_MS);
    process.stdout.write(await ask(reader, asked, given));
  } finally {
    await store.close();
  }
}

async function explainCommand(file: string, flags: { variables: string; profile?: boolean }): Promise<void> {
  const source = readOrRefuse(file);
  const store = await openStore(readConfig(), say);
  stopOnSignals(store);
  try {
    const variables = JSON.parse(flags.variables) as Record<string, unknown>;
    const { profile = false } = flags;
    process.stdout.write(await explain(store.driver, store.address.database, source, { variables, profile }));
  } finally {
    await store.close();
  }
}

async function measureCommand(what: 'names' | 'search', folder: string): Promise<void> {
  const names = loadNames(SEED);
  if (what === 'names') {
    process.stdout.write(`${namesReport(await measureNames(folder, names))}\n`);
    return;
  }
  const store = await openStore(readConfig(), say);
  stopOnSignals(store);
  try {
    const { driver, address } = store;
    const { onProgress, stop } = openProgress();
    await importPaths(openLoader(driver, address.database), [folder], { names, onProgress }).finally(stop);
    process.stdout.write(`${searchReport(await measureSearch(driver, address.database))}\n`);
  } finally {
    await store.close();
  }
}

function readOrRefuse(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new PlainError(`There is no file ${file}.`);
  }
}

const program = new Command('pledgegraph').description(
  'What a government promised, decided and appointed, as one graph.',
);
program
  .command('start', { isDefault: true })
  .description('Start Neo4j, import seed/, serve GraphQL.')
  .action(start);
program
  .command('import')
  .description('Import Markdown documents: files, or folders of them.')
  .argument('[paths...]', 'files and folders; the folders below one are policy area and chapters')
  .option('--check', 'report only: read everything, write nothing')
  .option('--prune', 'remove documents that the folders no longer have')
  .option('--force', 'load documents again that have not changed')
  .option('--rebuild', 'read documents that were read by other rules again, from the texts in the graph')
  .option('--json', 'print the report as JSON')
  .action(importCommand);
program
  .command('ask')
  .description('Ask a question of the catalogue; without a number, list them.')
  .argument('[number]', 'the number of the question')
  .option('--var <name=value...>', 'change a variable; lists are parted by commas', [])
  .action(askCommand);
program
  .command('explain')
  .description('Print the statements that an operation runs, and their plans.')
  .argument('<file>', 'a file with a GraphQL operation, such as schema/questions/01-fit-and-vlam.graphql')
  .option('--variables <json>', 'its variables', '{}')
  .option('--profile', 'run them, and count rows and db hits')
  .action(explainCommand);
program
  .command('measure')
  .description('Measure what is recognised in titles, or how well a search finds, on a folder of documents.')
  .addArgument(new Argument('<what>', 'search imports the folder first').choices(['names', 'search']))
  .argument('<folder>', 'the documents that tests/import/labels.yaml and tests/search/relevance.yaml are of')
  .action(measureCommand);
program
  .command('schema')
  .description('Write schema/schema.graphql.')
  .action(() => writeFileSync(SDL, `${printSchema(lexicographicSortSchema(schema))}\n`));

program.parseAsync().catch((error: unknown) => {
  // A plain sentence for what a person can mend; a stack for what only a developer can.
  say(
    error instanceof PlainError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exit(1);
});
