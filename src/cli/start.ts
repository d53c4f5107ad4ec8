import { pino } from 'pino';
import { refreshCentrality } from '../analysis/refresh.ts';
import { readConfig } from './config.ts';
import { openReader, type Reader } from '../graph/neo4j/reader.ts';
import { TABS } from '../server/graphiql.ts';
import { importPaths } from '../import/import.ts';
import { openLoader } from '../import/load.ts';
import { loadNames } from '../import/recognise/names.ts';
import { failed, reportText } from '../import/report.ts';
import { questions } from '../api/catalogue.ts';
import { listen } from '../server/listen.ts';
import { openStore } from './store.ts';
import { openYoga } from '../server/yoga.ts';
import { SEED } from '../folders.ts';
import { PATIENCE_MS, say, stopOnSignals } from './terminal.ts';
import { offerRebuild } from './import.ts';

/** Opens the store, imports the seed, and serves GraphQL until it is stopped. */
export async function startCommand(): Promise<void> {
  const config = readConfig();
  const store = await openStore(config, say);
  const stop = stopOnSignals(store);
  say('Importing the document in seed/ …');
  const names = loadNames(SEED);
  const loader = openLoader(store.driver, store.address.database);
  const report = await importPaths(loader, [`${SEED}/documents`], { names });
  if (failed(report)) say(reportText(report));
  await offerRebuild(loader, names);
  await refreshCentrality(store.driver, store.address.database);
  const log = pino({ level: config.development ? 'debug' : 'info' }, pino.destination(2));
  const reader = openReader(store.driver, store.address.database);
  const patient = openReader(store.driver, store.address.database, PATIENCE_MS);
  say('Planning the first questions …');
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

/** A cold Neo4j plans its first statements for seconds: the catalogue's are asked before anybody waits for them. */
async function warmUp(reader: Reader, chosen: (number: number) => boolean): Promise<void> {
  const yoga = openYoga({ reader });
  for (const { operation: query } of questions.filter(({ number }) => chosen(number))) {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  }
}
