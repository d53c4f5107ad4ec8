import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import runtime, { type ConcreteRequest } from 'relay-runtime';
import { ROOT, SDL } from '../../../src/folders.ts';
import { AGENCY, FIT, NETWORK, type PageInfo, type Store } from './store.ts';

const {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store: RelayStore,
} = runtime;
type Link = { readonly __ref: string };
type Links = { readonly __refs: readonly string[] };

/** The list of a connection, and the query that Relay makes of it to refetch it by `node(id:)`. */
const LIST = `fragment storeDecisions_agency on Agency
  @refetchable(queryName: "storeDecisionsQuery")
  @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }) {
  decisions(first: $first, after: $after, last: $last, before: $before) @connection(key: "store_decisions") {
    edges { node { id date title } }
  }
}`;

/** Compiles operations against schema/schema.graphql, as a project with Relay does. */
async function compile(texts: readonly string[]): Promise<(name: string) => ConcreteRequest> {
  const folder = await mkdtemp(join(tmpdir(), 'pledgegraph-relay-'));
  const tags = texts.map((text) => `graphql\`${text}\`;\n`);
  await writeFile(join(folder, 'store.js'), `import { graphql } from 'relay-runtime';\n${tags.join('')}`);
  await writeFile(join(folder, 'schema.graphql'), await readFile(SDL, 'utf8'));
  const config = { src: '.', schema: 'schema.graphql', language: 'javascript', eagerEsModules: false };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await promisify(execFile)(process.execPath, [`${ROOT}node_modules/relay-compiler/cli.js`], { cwd: folder });
  const load = createRequire(join(folder, '__generated__/'));
  const names = ['storeAgencyQuery', 'storeNetworkQuery', 'storeDecisionsQuery'];
  const compiled = new Map(names.map((name) => [name, load(`./${name}.graphql.js`) as ConcreteRequest]));
  await rm(folder, { recursive: true });
  return (name) => compiled.get(name) as ConcreteRequest;
}

/** Relay's runtime with operations of Relay's compiler. */
export async function relay(server: string): Promise<Store> {
  const request = await compile([AGENCY, NETWORK, LIST]);
  const source = new RecordSource();
  const environment = new Environment({
    store: new RelayStore(source),
    network: Network.create(async ({ text: query }, variables) => {
      const response = await fetch(`${server}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as never;
    }),
  });
  const query = async (name: string, variables = {}) => {
    environment.retain(createOperationDescriptor(request(name), variables));
    return fetchQuery(environment, request(name), variables).toPromise();
  };
  const get = (id: string) => source.get(id) as Readonly<Record<string, unknown>>;
  const list = () => get((get(FIT)['__store_decisions_connection'] as Link).__ref);
  return {
    async agency() {
      await query('storeAgencyQuery');
    },
    async network() {
      const { network } = (await query('storeNetworkQuery')) as { network: { nodes: object[] } };
      return network.nodes.length;
    },
    async page(page) {
      await query('storeDecisionsQuery', { id: FIT, ...page });
      return get((list()['pageInfo'] as Link).__ref) as unknown as PageInfo;
    },
    record: () => get(FIT),
    decisions: () => (list()['edges'] as Links).__refs.map((edge) => (get(edge)['node'] as Link).__ref),
  };
}
