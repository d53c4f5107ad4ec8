import { GraphQLError, type GraphQLField } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Plugin } from 'graphql-yoga';
import { openGraph } from '../graph/engine/graph.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { badInput } from '../errors.ts';
import { partsOf } from '../graph/model/types.ts';
import { schema } from '../api/schema.ts';
import { drawNetwork, type NetworkAsked } from '../analysis/network.ts';
import slugify from '@sindresorhus/slugify';
import { about, type Ending, type Exported, type Format, type FormatOptions } from '../export/exported.ts';
import { FORMATS } from '../export/formats.ts';
import { readParameters, refuseOthers, writeParameters } from '../api/shared/parameters.ts';
import { wholeGraph } from '../export/whole.ts';

const NETWORK = schema.getQueryType()?.getFields()['network'] as GraphQLField<unknown, unknown>;
const SEPARATORS = [',', ';', '\t'];

/** Of more files at once, none would be done; and nobody keeps a place by not reading. */
const MOST_AT_ONCE = 4;
const LONGEST_MS = 300_000;

interface ExportsOptions {
  readonly reader: Reader;
  /** Whether nothing is answered but the question catalogue, and so no export. */
  readonly onlyCatalogue: boolean;
  /** Hears of every unexpected error, with the id that the caller got. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** /export/network.* gives what the field `network` gives as a file, /export/graph.* everything. */
export function exports({ reader, onlyCatalogue, onError }: ExportsOptions): Plugin {
  let underWay = 0;
  return {
    async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      if (!url.pathname.startsWith('/export/')) return;
      const plain = (status: number, sentence: string, headers: Record<string, string> = {}) =>
        endResponse(
          new fetchAPI.Response(request.method === 'HEAD' ? null : `${sentence}\n`, {
            status,
            headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
          }),
        );
      const [, what, ending = ''] = /^\/export\/(network|graph)\.(\w+)$/.exec(url.pathname) ?? [];
      const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending as Ending] : undefined;
      if (!what || !format) {
        const endings = Object.keys(FORMATS).join(', ');
        return plain(404, `There are /export/network and /export/graph, each as one of: ${endings}.`);
      }
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return plain(405, `An export is asked by GET, but got: ${request.method}.`, { allow: 'GET, HEAD' });
      if (onlyCatalogue)
        return plain(403, 'This server answers the questions of its catalogue only, and makes no exports.');
      if (underWay >= MOST_AT_ONCE)
        return plain(503, `${MOST_AT_ONCE} exports are under way. Try again in a few seconds.`, {
          'retry-after': '5',
        });
      underWay++;
      let streams = false;
      try {
        const given = new URLSearchParams(url.search);
        const options = takeOptions(given, format);
        const exported = await (what === 'network' ? network : whole)(reader, request.signal, url, given);
        const headers = { ...saying(exported), 'content-type': format.type };
        const name = fileName(exported, options);
        const response = { headers: { ...headers, 'content-disposition': `attachment; filename="${name}"` } };
        if (request.method === 'HEAD') return endResponse(new fetchAPI.Response(null, response));
        // A client that leaves ends the stream, and with it the reading.
        const stream = Readable.from(bytes(format.write(exported, options)));
        streams = true;
        const late = setTimeout(
          () => stream.destroy(new Error('The export was not read in time.')),
          LONGEST_MS,
        ).unref();
        stream.once('close', () => {
          clearTimeout(late);
          underWay--;
        });
        stream.once('error', (error) => {
          onError(error, randomUUID());
          // Half a file must not look like a whole one.
          (serverContext as { res?: ServerResponse }).res?.destroy();
        });
        endResponse(new fetchAPI.Response(stream as never, response));
      } catch (error) {
        if (error instanceof GraphQLError)
          return plain(error.extensions['code'] === 'BAD_USER_INPUT' ? 400 : 503, error.message);
        const requestId = randomUUID();
        onError(error, requestId);
        plain(500, `Something went wrong here. It is noted as ${requestId}.`);
      } finally {
        if (!streams) underWay--;
      }
    },
  };
}

type Read = (reader: Reader, signal: AbortSignal, url: URL, given: URLSearchParams) => Promise<Exported>;

const network: Read = async (reader, signal, url, given) => {
  const asked = readParameters(NETWORK, given) as unknown as NetworkAsked;
  const drawn = await drawNetwork(openGraph({ reader, signal }), asked, { evidence: false });
  return {
    query: `${url.pathname}?${writeParameters(NETWORK, { ...drawn.asked })}`,
    origin: url.origin,
    at: new Date().toISOString(),
    nodeCount: drawn.nodes.length,
    edgeCount: drawn.edges.length,
    truncated: drawn.truncated,
    nodes: () => once(drawn.nodes),
    edges: () => once(drawn.edges),
  };
};

const whole: Read = async (reader, signal, url, given) => {
  refuseOthers(given, []);
  const read = await wholeGraph(reader, signal);
  return { query: url.pathname, origin: url.origin, at: new Date().toISOString(), ...read };
};

async function* once<T>(page: readonly T[]): AsyncGenerator<readonly T[]> {
  yield page;
}

async function* bytes(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) if (chunk) yield Buffer.from(chunk);
}

/** Takes the parameters that are the format's own out of those that were given. */
function takeOptions(given: URLSearchParams, format: Format): FormatOptions {
  const { table = 'nodes', sep = ',' } = format === FORMATS.csv ? Object.fromEntries(given) : {};
  if (table !== 'nodes' && table !== 'edges')
    throw badInput(`table takes nodes or edges, but got "${table.slice(0, 80)}".`);
  if (!SEPARATORS.includes(sep))
    throw badInput(`sep takes a comma, a semicolon or a tab, but got "${sep.slice(0, 80)}".`);
  if (format === FORMATS.csv) for (const name of ['table', 'sep']) given.delete(name);
  return { table, separator: sep };
}

/** What the headers say of an export: the same as the file. */
function saying(exported: Exported): Record<string, string> {
  const said = Object.entries({ ...about(exported), query: exported.query });
  return {
    'cache-control': 'no-cache',
    ...Object.fromEntries(said.map(([name, value]) => [`x-export-${name}`, String(value)])),
  };
}

/** "pledgegraph-network-fit-vlaio-2024-01-31.csv": what, around what, and the day. */
function fileName({ query, at }: Exported, { table }: FormatOptions): string {
  const { pathname, searchParams } = new URL(query, 'http://localhost');
  const [what = '', ending = ''] = pathname.slice('/export/'.length).split('.');
  const around = searchParams.getAll('focus').map((id) => slugify(partsOf(id).key).slice(0, 40));
  const shown = [what, ...around.slice(0, 3), ...(around.length > 3 ? ['etc'] : [])];
  return `pledgegraph-${[...shown, ...(ending === 'csv' ? [table] : []), at.slice(0, 10)].join('-')}.${ending}`;
}
