import type { NetworkEdge, NetworkNode } from '../analysis/network.ts';

/** A node on its way into a file. */
export interface ExportedNode extends NetworkNode {
  /** The official name and all others, of what is recognised by names; null where the node has a caption only. */
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly names: readonly string[] | null;
  /** Where a document was published; null for any other node. */
  readonly source: string | null;
  readonly licence: string | null;
}

/** An edge on its way into a file, with its evidence. */
export interface ExportedEdge extends NetworkEdge {
  readonly words: readonly string[];
  readonly sources: readonly string[];
}

/** Where documents were published, and under which licence. */
export interface Origin {
  readonly source: string | null;
  readonly licence: string | null;
}

/** The formats in which a graph can be exported: the ending of the file, and its use. */
export const ENDINGS = {
  csv: 'Two tables, for spreadsheets and Gephi: nodes, and with `&table=edges` edges.',
  gexf: 'GEXF 1.3 with a timeline, for Gephi.',
  graphml: 'GraphML, for yEd, NetworkX and igraph.',
  json: 'JSON for graphology, sigma and Gephi Lite.',
  jsonld: 'Linked data as JSON.',
  ttl: 'Linked data as Turtle.',
} as const;
export type Ending = keyof typeof ENDINGS;

/** A graph on its way into a file: read once, part by part. */
export interface ExportedGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Whether something was left out. */
  readonly truncated: boolean;
  /** Of the documents that the graph was read from. */
  readonly origins: readonly Origin[];
  /** Nodes with a date come first: some programs guess the type of a column by the first rows. */
  nodes(): AsyncIterable<readonly ExportedNode[]>;
  /** Edges with a date come first. */
  edges(): AsyncIterable<readonly ExportedEdge[]>;
}

/** A graph with what its file says of itself. */
export interface Exported extends ExportedGraph {
  /** The address that gives it, from the server's root: "/export/network.gexf?focus=Agency%3Afit". */
  readonly query: string;
  /** The public base address, such as "https://example.org": what the address of a node begins with. */
  readonly base: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
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
export function about(exported: Exported) {
  const { base, query, at, nodeCount, edgeCount, truncated, origins } = exported;
  return {
    query: `${base}${query}`,
    date: at,
    nodes: nodeCount,
    edges: edgeCount,
    truncated,
    licence: origins.map(inWords).join('; ') || null,
  };
}

function inWords({ source, licence }: Origin): string {
  if (source === null) return licence ?? '';
  return licence === null ? source : `${licence} (${source})`;
}
