import { partsOf } from '../graph/model/types.ts';

/** A value of a property: an address, or text with its language or its datatype in xsd. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly datatype?: string; readonly language?: string };
export type Said = readonly [property: string, value: Value];
/** What is said of one subject. Addresses are written as prefix:name where a prefix is known. */
export interface Description {
  readonly iri: string;
  readonly says: readonly Said[];
}

/** The vocabularies; `pg` has what none of them has a word for, and /terms describes it. */
export const prefixes = (base: string): Readonly<Record<string, string>> => ({
  besluit: 'http://data.vlaanderen.be/ns/besluit#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dct: 'http://purl.org/dc/terms/',
  mandaat: 'http://data.vlaanderen.be/ns/mandaat#',
  org: 'http://www.w3.org/ns/org#',
  person: 'http://www.w3.org/ns/person#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  pg: `${base}/terms#`,
});

export const iri = (iri: string): Value => ({ iri });

/** Text; a number is an integer and a boolean a boolean of xsd. */
export function text(
  value: string | number | boolean,
  kind: { readonly datatype?: string; readonly language?: string } = {},
): Value {
  if (typeof value === 'string') return { text: value, ...kind };
  return { text: String(value), datatype: typeof value === 'number' ? 'integer' : 'boolean' };
}

/** The address of a node: what /id/{type}/{key} answers. */
export function addressOf(base: string, id: string): string {
  const { type, key } = partsOf(id);
  return `${base}/id/${type}/${key.split('/').map(encodeURIComponent).join('/')}`;
}
