import { parse as parseCsv } from 'csv-parse/sync';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';

const { MultiDirectedGraph, MultiGraph } = graphology;

/** A graph as any of the files says it, in one order. */
export interface ReadGraph {
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly Record<string, unknown>[];
}

const NODE = ['id', 'label', 'type', 'kind', 'date', 'year', 'degree'];
const EDGE = ['source', 'target', 'type', 'basis', 'date', 'weight'];

/** Brings what was read into one form: all properties, null where there is none, sorted. */
export function inOrder({ nodes, edges }: ReadGraph): ReadGraph {
  const only = (names: readonly string[]) => (one: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, one[name] ?? null]));
  const sorted = (all: object[]) => all.map((one) => JSON.stringify(one)).sort();
  return {
    nodes: sorted(nodes.map(only(NODE))).map((text) => JSON.parse(text) as Record<string, unknown>),
    edges: sorted(edges.map(only(EDGE))).map((text) => JSON.parse(text) as Record<string, unknown>),
  };
}

type Graphology = InstanceType<typeof MultiDirectedGraph>;

function ofGraphology(graph: Graphology): ReadGraph {
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((_, attributes, source, target) => ({ source, target, ...attributes })),
  };
}

/** Reads a file back, by the library that people would read it with. CSV is given as its two tables. */
export const READERS = {
  json: async (text: string) =>
    ofGraphology(MultiDirectedGraph.from(JSON.parse(text) as never) as Graphology),
  gexf: async (text: string) => ofGraphology(gexf.parse(MultiGraph, text) as Graphology),
  graphml: async (text: string) => ofGraphology(graphml.parse(MultiDirectedGraph, text) as Graphology),
  ttl: async (text: string) => ofQuads(new Parser().parse(text)),
  jsonld: async (text: string) => ofQuads((await jsonld.toRDF(JSON.parse(text) as object)) as Quad[]),
};

/** Reads a table of CSV. */
export function readCsv(text: string, delimiter = ','): Record<string, unknown>[] {
  const rows = parseCsv(text, { bom: true, columns: true, delimiter }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.toLowerCase(),
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
  const get = (subject: string, name: string) =>
    [...(said.get(subject) ?? [])].find(([property]) => property.endsWith(name))?.[1].at(-1) ?? null;
  const last = (iri: string | null) => iri?.split('#').at(-1) ?? null;
  const nodes = [...said.keys()].flatMap((subject) => {
    const id = get(subject, '/identifier');
    if (id === null) return [];
    const date = get(subject, '/date');
    return {
      id,
      label: get(subject, '#prefLabel'),
      type: id.slice(0, id.indexOf(':')),
      kind: last(get(subject, '/type')),
      date,
      year: date ? Number(date.slice(0, 4)) : null,
      degree: Number(get(subject, '#degree')),
    };
  });
  const edges = [...said.keys()].flatMap((statement) => {
    const [subject, predicate, object] = ['#subject', '#predicate', '#object'].map((name) =>
      get(statement, name),
    );
    if (!subject || !predicate || !object) return [];
    return {
      source: get(subject, '/identifier'),
      target: get(object, '/identifier'),
      type: get(statement, '/type'),
      basis: last(get(statement, '#basis')),
      date: get(statement, '/date'),
      weight: Number(get(statement, '#weight')),
      saidOutright: said.get(subject)?.get(predicate)?.includes(object) ?? false,
    };
  });
  return { nodes, edges };
}
