import { isClaim } from '../graph/model/bases.ts';
import { rdfProperty } from '../graph/model/relations.ts';
import { parseSource } from '../graph/model/source.ts';
import { partsOf, rdfClass } from '../graph/model/types.ts';
import type { Act } from '../graph/model/vocabulary.ts';
import { about, type Exported, type ExportedEdge, type ExportedNode } from './exported.ts';
import { addressOf, iri, text, type Description, type Said } from './statement.ts';
import { terms } from './terms.ts';

/** Acts after which somebody holds the post: what OSLO calls a mandataris. */
const FILLS: readonly Act[] = ['APPOINTMENT', 'REAPPOINTMENT', 'DESIGNATION', 'REPLACEMENT', 'EXTENSION'];

/** All that an export says, part by part. */
export async function* descriptions(exported: Exported): AsyncGenerator<Description[]> {
  const { base } = exported;
  yield [describeFile(exported), ...describeOrigins(exported), ...terms()];
  for await (const page of exported.nodes()) yield page.map((node) => describeNode(base, node));
  for await (const page of exported.edges()) yield describeEdges(base, page);
}

/** What a file says about itself. */
function describeFile(exported: Exported): Description {
  const { query, date, nodes, edges, truncated } = about(exported);
  return {
    iri: query,
    says: [
      ['rdf:type', iri('prov:Entity')],
      ['dct:title', text('Pledgegraph')],
      ['prov:generatedAtTime', text(date, { datatype: 'dateTime' })],
      ['pg:nodes', text(nodes)],
      ['pg:edges', text(edges)],
      ['pg:truncated', text(truncated)],
      ...exported.origins.flatMap(({ source, licence }) =>
        published(source, isAddress(source) ? null : licence),
      ),
    ],
  };
}

/** The licence of each place where documents were published. */
function describeOrigins({ origins }: Exported): Description[] {
  return origins.flatMap(({ source, licence }) =>
    isAddress(source) && licence ? [{ iri: source, says: published(null, licence) }] : [],
  );
}

/** Dublin Core has other properties for an address than for the words of one. */
function published(source: string | null, licence: string | null): Said[] {
  return [
    ...(source ? [said(source, 'dct:source', 'dc:source')] : []),
    ...(licence ? [said(licence, 'dct:license', 'dc:rights')] : []),
  ];
}

function said(value: string, ofAddress: string, ofText: string): Said {
  return isAddress(value) ? [ofAddress, iri(value)] : [ofText, text(value)];
}

function isAddress(value: string | null): value is string {
  return value !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value);
}

function describeNode(base: string, node: ExportedNode): Description {
  const { id, caption, date, degree, kind, source, licence } = node;
  const { type } = partsOf(id);
  const holds = type === 'Appointment' && FILLS.some((act) => act === kind);
  return {
    iri: addressOf(base, id),
    says: [
      ['rdf:type', iri(rdfClass(type))],
      ...(holds ? [['rdf:type', iri('mandaat:Mandataris')] as const] : []),
      ['rdfs:label', text(caption, { language: 'nl' })],
      ...names(node),
      ['dct:identifier', text(id)],
      ...(kind ? [['dct:type', iri(`pg:${type}-${kind}`)] as const] : []),
      ...(date ? [['dct:date', text(date, { datatype: 'date' })] as const] : []),
      ...published(source, licence),
      ['pg:degree', text(degree)],
    ],
  };
}

/** SKOS has one preferred label a language, and no label twice. */
function names({ caption, name, nameEn, names }: ExportedNode): Said[] {
  if (!name) return [['skos:prefLabel', text(caption, { language: 'nl' })]];
  const others = new Set([caption, ...(names ?? [])]);
  others.delete(name);
  if (nameEn) others.delete(nameEn);
  return [
    ['skos:prefLabel', text(name, { language: 'nl' })],
    ...(nameEn ? [['skos:prefLabel', text(nameEn, { language: 'en' })] as const] : []),
    ...[...others].map((other) => ['skos:altLabel', text(other, { language: 'nl' })] as const),
  ];
}

/** Relations, each place where they are written once. */
function describeEdges(base: string, edges: readonly ExportedEdge[]): Description[] {
  const places = new Set(edges.flatMap(({ sources }) => sources));
  return [
    ...[...places].map((place) => describePlace(base, place)),
    ...edges.flatMap((edge) => describeEdge(base, edge)),
  ];
}

/**
 * A relation is said outright where it is official. What only the AI-written assessment says is described, with whose
 * claim it is, and not said.
 */
function describeEdge(base: string, edge: ExportedEdge): Description[] {
  const { source, target, type, basis, date, weight, words, sources } = edge;
  const [subject, object] = [addressOf(base, source), addressOf(base, target)];
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
      ['pg:basis', iri(`pg:basis-${basis}`)],
      ...(isClaim(basis) ? [['prov:wasAttributedTo', iri('pg:assessment')] as const] : []),
      ...(date ? [['dct:date', text(date, { datatype: 'date' })] as const] : []),
      ['pg:weight', text(weight)],
      ...words.map((word) => ['pg:words', text(word, { language: 'nl' })] as const),
      ...sources.map((place) => ['pg:place', iri(placeOf(base, place))] as const),
    ],
  };
  return isClaim(basis) ? [statement] : [{ iri: subject, says: [[property, iri(object)]] }, statement];
}

function placeOf(base: string, place: string): string {
  const { document, reference, line, column } = parseSource(place);
  const fragment = [
    `line-${line}`,
    `column-${column}`,
    ...(reference === undefined ? [] : [`ref-${reference}`]),
  ];
  return `${addressOf(base, `Document:${document}`)}#${fragment.join('-')}`;
}

function describePlace(base: string, place: string): Description {
  const { document, reference, line, column } = parseSource(place);
  return {
    iri: placeOf(base, place),
    says: [
      ['rdf:type', iri('pg:Place')],
      ['dct:isPartOf', iri(addressOf(base, `Document:${document}`))],
      ...(reference === undefined ? [] : [['pg:reference', text(reference)] as const]),
      ['pg:line', text(line)],
      ['pg:column', text(column)],
    ],
  };
}
