import { partsOf } from '../graph/model/types.ts';
import type { ExportedEdge, ExportedNode } from './exported.ts';

/**
 * The attributes of a node and of an edge, under the same names in every format that has attributes. None is called
 * `type`: sigma takes that for the program which draws, and Gephi for the direction of an edge.
 */
export const NODE_ATTRIBUTES = {
  label: 'string',
  entityType: 'string',
  kind: 'string',
  date: 'string',
  year: 'integer',
  degree: 'integer',
} as const;
export const EDGE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  basis: 'string',
  date: 'string',
  year: 'integer',
  weight: 'integer',
  words: 'string',
  places: 'string',
} as const;

type Values<Attributes> = { readonly [name in keyof Attributes]: string | number | null };

export function nodeAttributes(node: ExportedNode): Values<typeof NODE_ATTRIBUTES> {
  const { id, caption, kind, date, degree } = node;
  return { label: caption, entityType: partsOf(id).type, kind, date, year: yearOf(date), degree };
}

/** The words are parted by " | ", and the places, as src/graph/model/source.ts writes them, by a blank. */
export function edgeAttributes(edge: ExportedEdge): Values<typeof EDGE_ATTRIBUTES> {
  const { type, basis, date, weight, words, sources } = edge;
  return {
    label: type,
    kind: type,
    basis,
    date,
    year: yearOf(date),
    weight,
    words: words.join(' | ') || null,
    places: sources.join(' ') || null,
  };
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

export function edgeKey({ source, type, basis, target }: ExportedEdge): string {
  return [source, type, basis, target].join(' ');
}
