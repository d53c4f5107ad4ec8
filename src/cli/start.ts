import { pino } from 'pino';
import { refreshCentrality } from '../analysis/refresh.ts';
import { readConfig } from './config.ts';
import { openReader, type Reader } from '../graph/neo4j/reader.ts';
import { TABS } from '../server/graphiql/page.ts';
import { importPaths } from '../import/import.ts';
import { openLoader } from '../import/load.ts';
import { loadNames } from '../import/recognise/names.ts';
import { failed } from '../import/report.ts';
import { reportText } from '../import/reportText.ts';
import { questions } from '../api/catalogue.ts';
import { explorerBundle } from '../server/explorerBundle.ts';
import { listen, refuseTaken } from '../server/listen.ts';
import { openMetrics } from '../server/metrics.ts';
import { openStore } from './store.ts';
import { openYoga } from '../server/yoga.ts';
import { SEED } from '../folders.ts';
import { LIMITS } from '../limits.ts';
import { PATIENCE_MS, say, stopOnSignals } from './terminal.ts';
import { offerRebuild } from './import.ts';

/** Opens the store, imports the seed, and serves GraphQL until Ctrl-C. */
export async function startCommand(): Promise<void> {
  const config = readConfig();
  await refuseTaken(config.host, config.port);
  const store = await openStore(config, say);
  const stop = stopOnSignals(store);
  say('Importing the document in seed/, and its decisions …');
  const names = loadNames(SEED);
  const loader = openLoader(store.driver, store.address.database);
  const report = await importPaths(loader, [`${SEED}/documents`, `${SEED}/decisions`], { names });
  if (failed(report)) say(reportText(report));
  await offerRebuild(loader, names);
  await refreshCentrality(store.driver, store.address.database);
  const log = pino({ level: config.development ? 'debug' : 'info' }, pino.destination(2));
  const metrics = openMetrics();
  const reader = metrics.measured(
    openReader(store.driver, store.address.database, {
      onOutage(isAway) {
        metrics.outage(isAway);
        if (isAway) log.error('Neo4j does not answer.');
        else log.info('Neo4j answers again.');
      },
    }),
  );
  const patient = openReader(store.driver, store.address.database, { deadline: PATIENCE_MS });
  say('Planning the first questions …');
  await warmUp(patient, (number) => TABS.includes(number));
  const bundle = await explorerBundle(say);
  const server = await listen(
    {
      reader,
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
      explorer: bundle,
      graphiql: config.graphiql,
      onlyCatalogue: config.onlyCatalogue,
      development: config.development,
      proxies: config.proxies,
      metrics,
      onAnswered(answered) {
        metrics.answered(answered);
        if (config.accessLog) log.info(answered);
      },
      trace: config.development,
      onError: (error, requestId) => log.error({ err: error, requestId }),
    },
    config.host,
    config.port,
  );
  // Who presses Ctrl-C does not wait; who sends SIGTERM has a proxy before the server.
  stop.before((signal) => server.close(signal === 'SIGTERM' ? LIMITS.drainSeconds : 0));
  say(`Neo4j answers at ${store.address.uri}.`);
  say(`GraphQL answers at ${server.url}/graphql${config.graphiql ? ', with GraphiQL in a browser' : ''}.`);
  say('Ctrl-C stops both.');
  // A question that is asked before it is planned here is planned then, so an early stop loses nothing.
  await warmUp(patient, (number) => !TABS.includes(number)).catch(() => {});
}

/** Asks questions of the catalogue once, because a cold Neo4j plans a new statement for seconds. */
async function warmUp(reader: Reader, chosen: (number: number) => boolean): Promise<void> {
  const yoga = openYoga({ reader });
  for (const { operation: query } of questions.filter(({ number }) => chosen(number))) {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  }
}
