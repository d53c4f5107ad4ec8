import { parse as parseCsv } from 'csv-parse/sync';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { formatSource, type Source } from '../../src/graph/model/source.ts';

const { MultiDirectedGraph, MultiGraph } = graphology;

/** A graph as any of the files says it, in one order. */
export interface ReadGraph {
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly Record<string, unknown>[];
}

const NODE = ['id', 'label', 'entityType', 'kind', 'date', 'year', 'degree'];
const EDGE = ['source', 'target', 'label', 'kind', 'basis', 'date', 'year', 'weight', 'words', 'places'];

/** Brings what was read into one form: all properties, null where there is none, sorted. */
export function inOrder({ nodes, edges }: ReadGraph): ReadGraph {
  const only = (names: readonly string[]) => (one: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, one[name] ?? null]));
  const sorted = (all: object[]) => all.map((one) => JSON.stringify(one)).sort();
  const evident = ({ words, places, ...edge }: Record<string, unknown>) => ({
    ...edge,
    words: listed(words, ' | ').sort(),
    places: listed(places, ' ').sort(),
  });
  return {
    nodes: sorted(nodes.map(only(NODE))).map((text) => JSON.parse(text) as Record<string, unknown>),
    edges: sorted(edges.map(evident).map(only(EDGE))).map(
      (text) => JSON.parse(text) as Record<string, unknown>,
    ),
  };
}

/** A list of words or places, whether a format has lists or only text. */
function listed(value: unknown, separator: string): string[] {
  if (typeof value === 'string') return value.split(separator);
  if (!Array.isArray(value)) return [];
  return value.map((one) => (typeof one === 'string' ? one : formatSource(one as Source)));
}

type Graphology = InstanceType<typeof MultiDirectedGraph>;

function ofGraphology(graph: Graphology): ReadGraph {
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((_, attributes, source, target) => ({ source, target, ...attributes })),
  };
}

/** GraphML allows fewer characters in an id: the id of the entity is an attribute. */
function byKey(graph: Graphology): ReadGraph {
  const key = (id: unknown): unknown => graph.getNodeAttribute(String(id), 'key');
  const { nodes, edges } = ofGraphology(graph);
  return {
    nodes: nodes.map((node) => ({ ...node, id: key(node['id']) })),
    edges: edges.map((edge) => ({ ...edge, source: key(edge['source']), target: key(edge['target']) })),
  };
}

/** Reads a file back, by the library that people would read it with. CSV is given as its two tables. */
export const READERS = {
  json: async (text: string) =>
    ofGraphology(MultiDirectedGraph.from(JSON.parse(text) as never) as Graphology),
  gexf: async (text: string) => ofGraphology(gexf.parse(MultiGraph, text) as Graphology),
  graphml: async (text: string) => byKey(graphml.parse(MultiDirectedGraph, text) as Graphology),
  ttl: async (text: string) => ofQuads(new Parser().parse(text)),
  jsonld: async (text: string) => ofQuads((await jsonld.toRDF(JSON.parse(text) as object)) as Quad[]),
};

/** Reads a table of CSV. */
export function readCsv(text: string, delimiter = ','): Record<string, unknown>[] {
  const rows = parseCsv(text, { bom: true, columns: true, delimiter }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.charAt(0).toLowerCase() + name.slice(1),
        ['Year', 'Degree', 'Weight'].includes(name) ? (value === '' ? null : Number(value)) : value || null,
      ]),
    ),
  );
}

function ofQuads(quads: readonly Quad[]): ReadGraph {
  const said = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const of = said.get(subject.value) ?? new Map<string, string[]>();
    said.set(subject.value, of);
    of.set(predicate.value, [...(of.get(predicate.value) ?? []), object.value]);
  }
  const all = (subject: string, name: string) =>
    [...(said.get(subject) ?? [])].find(([property]) => property.endsWith(name))?.[1] ?? [];
  const get = (subject: string, name: string) => all(subject, name).at(-1) ?? null;
  /** The last part of an own term: "KEPT" of "…/terms#basis-KEPT". */
  const last = (iri: string | null) => iri?.split('-').at(-1) ?? null;
  const yearOf = (date: string | null) => (date ? Number(date.slice(0, 4)) : null);
  const number = (subject: string, name: string) => {
    const value = get(subject, name);
    return value === null ? undefined : Number(value);
  };
  const placed = (place: string): Source => {
    const reference = number(place, '#reference');
    return {
      document: get(get(place, '/isPartOf') ?? '', '/identifier')?.slice('Document:'.length) ?? '',
      ...(reference === undefined ? {} : { reference }),
      line: number(place, '#line') ?? 0,
      column: number(place, '#column') ?? 0,
    };
  };
  const nodes = [...said.keys()].flatMap((subject) => {
    const id = get(subject, '/identifier');
    if (id === null) return [];
    const date = get(subject, '/date');
    return {
      id,
      label: get(subject, '#label'),
      entityType: id.slice(0, id.indexOf(':')),
      kind: last(get(subject, '/type')),
      date,
      year: yearOf(date),
      degree: Number(get(subject, '#degree')),
    };
  });
  const edges = [...said.keys()].flatMap((statement) => {
    const [subject, predicate, object] = ['#subject', '#predicate', '#object'].map((name) =>
      get(statement, name),
    );
    if (!subject || !predicate || !object) return [];
    const date = get(statement, '/date');
    return {
      source: get(subject, '/identifier'),
      target: get(object, '/identifier'),
      label: get(statement, '/type'),
      kind: get(statement, '/type'),
      basis: last(get(statement, '#basis')),
      date,
      year: yearOf(date),
      weight: Number(get(statement, '#weight')),
      words: all(statement, '#words'),
      places: all(statement, '#place').map(placed),
      saidOutright: said.get(subject)?.get(predicate)?.includes(object) ?? false,
    };
  });
  return { nodes, edges };
}
