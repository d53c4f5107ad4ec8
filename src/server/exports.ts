import { GraphQLError, type GraphQLField } from 'graphql';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Plugin } from 'graphql-yoga';
import { openGraph } from '../graph/engine/graph.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { badInput, type FailureCode } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { requestId } from './asked.ts';
import { refuse } from './refuse.ts';
import { partsOf } from '../graph/model/types.ts';
import { schema } from '../api/schema.ts';
import { drawNetwork, type NetworkAsked } from '../analysis/network.ts';
import slugify from '@sindresorhus/slugify';
import { drawnGraph } from '../export/drawn.ts';
import {
  about,
  type Ending,
  type Exported,
  type ExportedGraph,
  type Format,
  type FormatOptions,
} from '../export/exported.ts';
import { FORMATS } from '../export/formats.ts';
import { readParameters, refuseOthers, writeParameters } from '../api/shared/parameters.ts';
import { wholeGraph } from '../export/whole.ts';

const NETWORK = schema.getQueryType()?.getFields()['network'] as GraphQLField<unknown, unknown>;
const SEPARATORS = [',', ';', '\t'];

interface ExportsOptions {
  readonly reader: Reader;
  /** The public base address, which files contain. */
  readonly publicUrl: string;
  /** Whether the server answers only the questions of the catalogue, and so makes no exports. */
  readonly onlyCatalogue: boolean;
  /** Is called with every unexpected error and the id that the client got. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** /export/network.* gives the answer of the field `network` as a file, /export/graph.* the whole graph. */
export function exports({ reader, publicUrl, onlyCatalogue, onError }: ExportsOptions): Plugin {
  let underWay = 0;
  return {
    async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      if (!url.pathname.startsWith('/export/')) return;
      const plain = (code: FailureCode, sentence: string, headers: Record<string, string> = {}) =>
        endResponse(refuse({ request, fetchAPI }, code, sentence, headers));
      const [, what, ending = ''] = /^\/export\/(network|graph)\.(\w+)$/.exec(url.pathname) ?? [];
      const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending as Ending] : undefined;
      if (!what || !format) {
        const endings = Object.keys(FORMATS).join(', ');
        return plain(
          'NOT_FOUND',
          `There is no export ${url.pathname.slice(0, 80)}. There are /export/network and /export/graph, each with one of these endings: ${endings}.`,
        );
      }
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return plain('METHOD_NOT_ALLOWED', `Use GET or HEAD for an export, not ${request.method}.`, {
          allow: 'GET, HEAD',
        });
      if (onlyCatalogue)
        return plain(
          'ONLY_CATALOGUE',
          'This server makes no exports: it answers only the questions of its catalogue.',
        );
      // At most a few at once, so that each finishes; one that is not read ends after some minutes.
      if (underWay >= LIMITS.exportsAtOnce)
        return plain(
          'EXPORTS_LIMIT',
          `${LIMITS.exportsAtOnce} exports run at the moment, which is the limit. Try again in a few seconds.`,
          { 'retry-after': '5' },
        );
      underWay++;
      let streams = false;
      try {
        const given = new URLSearchParams(url.search);
        const options = takeOptions(given, format);
        const { query, ...graph } = await (what === 'network' ? network : whole)(reader, request, url, given);
        const exported: Exported = { ...graph, query, base: publicUrl, at: new Date().toISOString() };
        const headers = { ...saying(exported), 'content-type': format.type };
        const name = fileName(exported, options);
        const response = { headers: { ...headers, 'content-disposition': `attachment; filename="${name}"` } };
        if (request.method === 'HEAD') return endResponse(new fetchAPI.Response(null, response));
        // A client that disconnects ends the stream, and so the reading.
        const stream = Readable.from(bytes(format.write(exported, options)));
        streams = true;
        const late = setTimeout(
          () => stream.destroy(new Error('The client did not read the export in time.')),
          LIMITS.exportSeconds * 1_000,
        ).unref();
        stream.once('close', () => {
          clearTimeout(late);
          underWay--;
        });
        stream.once('error', (error) => {
          onError(error, requestId());
          // A partial file must not look complete.
          (serverContext as { res?: ServerResponse }).res?.destroy();
        });
        endResponse(new fetchAPI.Response(stream as never, response));
      } catch (error) {
        if (error instanceof GraphQLError)
          return plain(
            error.extensions['code'] === 'BAD_USER_INPUT' ? 'BAD_PARAMETER' : 'GRAPH_UNAVAILABLE',
            error.message,
          );
        const id = requestId();
        onError(error, id);
        plain('INTERNAL_SERVER_ERROR', `The server has a fault. Its log describes it as ${id}.`);
      } finally {
        if (!streams) underWay--;
      }
    },
  };
}

type Read = (
  reader: Reader,
  request: Request,
  url: URL,
  given: URLSearchParams,
) => Promise<ExportedGraph & Pick<Exported, 'query'>>;

const network: Read = async (reader, { signal }, url, given) => {
  const asked = readParameters(NETWORK, given) as unknown as NetworkAsked;
  const graph = openGraph({ reader, signal });
  const drawn = await drawNetwork(graph, asked, { evidence: true });
  return {
    query: `${url.pathname}?${writeParameters(NETWORK, { ...drawn.asked })}`,
    ...(await drawnGraph(graph, drawn)),
  };
};

const whole: Read = async (reader, { signal }, url, given) => {
  refuseOthers(given, []);
  return { query: url.pathname, ...(await wholeGraph(reader, signal)) };
};

async function* bytes(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) if (chunk) yield Buffer.from(chunk);
}

/** Removes the parameters of the format from the given ones, and returns them. */
function takeOptions(given: URLSearchParams, format: Format): FormatOptions {
  const { table = 'nodes', sep = ',' } = format === FORMATS.csv ? Object.fromEntries(given) : {};
  if (table !== 'nodes' && table !== 'edges')
    throw badInput(`table must be nodes or edges, not "${table.slice(0, 80)}".`);
  if (!SEPARATORS.includes(sep))
    throw badInput(`sep must be a comma, a semicolon or a tab, not "${sep.slice(0, 80)}".`);
  if (format === FORMATS.csv) for (const name of ['table', 'sep']) given.delete(name);
  return { table, separator: sep };
}

/** The headers that describe an export, with the same words as in the file. */
export const EXPORT_HEADERS = ['query', 'date', 'nodes', 'edges', 'truncated', 'licence'].map(
  (name) => `x-export-${name}`,
);

function saying(exported: Exported): Record<string, string> {
  const said = Object.entries({ ...about(exported), query: exported.query });
  return {
    'cache-control': 'no-cache',
    ...Object.fromEntries(
      said.flatMap(([name, value]) => (value === null ? [] : [[`x-export-${name}`, ascii(String(value))]])),
    ),
  };
}

/** A header holds ASCII only: other characters of a licence are escaped as in an address. */
function ascii(value: string): string {
  return value.replace(/[^\x20-\x7e]/gu, (one) => Buffer.from(one).toString('hex').replace(/../g, '%$&'));
}

/** "pledgegraph-network-fit-vlaio-2024-01-31.csv": the export, its focus, and the day. */
function fileName({ query, at }: Exported, { table }: FormatOptions): string {
  const { pathname, searchParams } = new URL(query, 'http://localhost');
  const [what = '', ending = ''] = pathname.slice('/export/'.length).split('.');
  const around = searchParams.getAll('focus').map((id) => slugify(partsOf(id).key).slice(0, 40));
  const shown = [what, ...around.slice(0, 3), ...(around.length > 3 ? ['etc'] : [])];
  return `pledgegraph-${[...shown, ...(ending === 'csv' ? [table] : []), at.slice(0, 10)].join('-')}.${ending}`;
}
