import type { NetworkEdge, NetworkNode } from '../analysis/network.ts';

export type ExportedNode = NetworkNode;
export type ExportedEdge = Omit<NetworkEdge, 'words' | 'sources'>;

/** What a graph can be taken away as: the ending of the file, and what it is for. */
export const ENDINGS = {
  csv: 'Two tables, for spreadsheets and Gephi: nodes, and with `&table=edges` edges.',
  gexf: 'GEXF 1.3, for Gephi.',
  graphml: 'GraphML, for yEd, NetworkX and igraph.',
  json: 'What graphology imports.',
  jsonld: 'Linked data as JSON.',
  ttl: 'Linked data as Turtle.',
} as const;
export type Ending = keyof typeof ENDINGS;

/** A graph on its way into a file: read once, part by part. */
export interface Exported {
  /** The address that gives it, from the server's root: "/export/network.gexf?focus=Agency%3Afit". */
  readonly query: string;
  /** The server, such as "http://localhost:4000": what a thing's own address begins with. */
  readonly origin: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Whether something was left out. */
  readonly truncated: boolean;
  nodes(): AsyncIterable<readonly ExportedNode[]>;
  edges(): AsyncIterable<readonly ExportedEdge[]>;
}

/** A kind of file. */
export interface Format {
  /** The MIME type, as `content-type` gives it. */
  readonly type: string;
  /** Writes the file, chunk by chunk. */
  write(exported: Exported, options: FormatOptions): AsyncIterable<string>;
}

/** What is asked of a format that has more than one form. */
export interface FormatOptions {
  /** CSV: which of its two tables. */
  readonly table: 'nodes' | 'edges';
  /** CSV: what parts its columns. */
  readonly separator: string;
}

/** What an export says about itself, in every format. */
export function about({ origin, query, at, nodeCount, edgeCount, truncated }: Exported) {
  return { query: `${origin}${query}`, date: at, nodes: nodeCount, edges: edgeCount, truncated };
}

export const yearOf = (date: string | null): number | null => (date ? Number(date.slice(0, 4)) : null);
export const edgeId = ({ source, type, basis, target }: ExportedEdge): string =>
  [source, type, basis, target].join(' ');
