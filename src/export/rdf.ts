import { BASES, isClaim } from '../graph/model/bases.ts';
import { RELATION_TYPES } from '../graph/model/model.ts';
import { rdfProperty, type RelationType } from '../graph/model/relations.ts';
import { partsOf, rdfClass } from '../graph/model/types.ts';
import { about, type Exported, type ExportedEdge, type ExportedNode } from './exported.ts';

/** A value of a property: an address, or text with its datatype in xsd. */
export type Value = { readonly iri: string } | { readonly text: string; readonly datatype?: string };
/** What is said of one thing. Addresses are written as prefix:name where a prefix is known. */
export interface Description {
  readonly iri: string;
  readonly says: readonly (readonly [property: string, value: Value])[];
}

/** The vocabularies; what none of them has a word for is `pg`, which each file describes. */
export const prefixes = (origin: string): Readonly<Record<string, string>> => ({
  besluit: 'http://data.vlaanderen.be/ns/besluit#',
  dct: 'http://purl.org/dc/terms/',
  mandaat: 'http://data.vlaanderen.be/ns/mandaat#',
  org: 'http://www.w3.org/ns/org#',
  person: 'http://www.w3.org/ns/person#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  pg: `${origin}/terms#`,
});

/** Acts after which somebody holds the post: what OSLO calls a mandataris. */
const FILLS = ['APPOINTMENT', 'REAPPOINTMENT', 'DESIGNATION', 'REPLACEMENT', 'EXTENSION'];

const iri = (iri: string): Value => ({ iri });
const text = (text: string, datatype?: string): Value => (datatype ? { text, datatype } : { text });

/** The address of a thing: what /id/{type}/{key} answers. */
export function addressOf(origin: string, id: string): string {
  const { type, key } = partsOf(id);
  return `${origin}/id/${type}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** What a file says about itself, and about the words that are its own. */
export function heading(exported: Exported): Description[] {
  const { query, date, nodes, edges, truncated } = about(exported);
  const file: Description = {
    iri: query,
    says: [
      ['rdf:type', iri('prov:Entity')],
      ['dct:title', text('Pledgegraph')],
      ['prov:generatedAtTime', text(date, 'dateTime')],
      ['pg:nodes', text(String(nodes), 'integer')],
      ['pg:edges', text(String(edges), 'integer')],
      ['pg:truncated', text(String(truncated), 'boolean')],
    ],
  };
  const own = ([term, comment]: readonly [string, string]): Description => ({
    iri: term,
    says: [['rdfs:comment', text(comment)]],
  });
  const relations = Object.entries(RELATION_TYPES).map(
    ([type, { description }]) => [rdfProperty(type as RelationType), description] as const,
  );
  return [
    file,
    ...relations.filter(([term]) => term.startsWith('pg:')).map(own),
    ...Object.entries(BASES).map(([basis, { description }]) => own([`pg:${basis}`, description])),
  ];
}

export function describeNode(origin: string, { id, caption, date, degree, kind }: ExportedNode): Description {
  return {
    iri: addressOf(origin, id),
    says: [
      ['rdf:type', iri(rdfClass(partsOf(id).type))],
      ...(kind && FILLS.includes(kind) ? [['rdf:type', iri('mandaat:Mandataris')] as const] : []),
      ['skos:prefLabel', text(caption)],
      ['dct:identifier', text(id)],
      ...(kind ? [['dct:type', iri(`pg:${kind}`)] as const] : []),
      ...(date ? [['dct:date', text(date, 'date')] as const] : []),
      ['pg:degree', text(String(degree), 'integer')],
    ],
  };
}

/**
 * A relation is said outright where it is official. What only the AI-written assessment says is described, with whose
 * claim it is, and not said.
 */
export function describeEdge(origin: string, edge: ExportedEdge): Description[] {
  const { source, target, type, basis, date, weight } = edge;
  const [subject, object] = [addressOf(origin, source), addressOf(origin, target)];
  // A pledge is about its policy area; only a chapter is narrower than it.
  const property =
    type === 'PART_OF' && partsOf(source).type === 'Pledge' ? 'dct:subject' : rdfProperty(type);
  const statement: Description = {
    iri: `${subject}#${encodeURIComponent([type, basis, target].join(' '))}`,
    says: [
      ['rdf:type', iri('rdf:Statement')],
      ['rdf:subject', iri(subject)],
      ['rdf:predicate', iri(property)],
      ['rdf:object', iri(object)],
      ['dct:type', text(type)],
      ['pg:basis', iri(`pg:${basis}`)],
      ...(isClaim(basis) ? [['prov:wasAttributedTo', iri('pg:assessment')] as const] : []),
      ...(date ? [['dct:date', text(date, 'date')] as const] : []),
      ['pg:weight', text(String(weight), 'integer')],
    ],
  };
  return isClaim(basis) ? [statement] : [{ iri: subject, says: [[property, iri(object)]] }, statement];
}

/** All that an export says, part by part. */
export async function* descriptions(exported: Exported): AsyncGenerator<Description[]> {
  yield heading(exported);
  for await (const page of exported.nodes()) yield page.map((node) => describeNode(exported.origin, node));
  for await (const page of exported.edges())
    yield page.flatMap((edge) => describeEdge(exported.origin, edge));
}
