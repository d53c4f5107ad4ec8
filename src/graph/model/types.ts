/**
 * What the types of a kind have in common:
 * - actor: acts, or is acted upon; it may have very many relations
 * - event: happens on a day
 * - pledge: is promised
 * - passage: a part of a text, with what it says
 * - group: only puts others together, by a day or a folder
 * - source: where something was read
 */
type Kind = 'actor' | 'event' | 'pledge' | 'passage' | 'group' | 'source';

interface Traits {
  readonly kind: Kind;
  /** Whether there is a timeline of one: decisions are about it. */
  readonly timeline?: true;
  /** The class in linked data, where a public vocabulary has one; `pg:` and the type otherwise. */
  readonly rdfClass?: string;
}

/**
 * The node types of the graph, and all that the program must know of each. A node carries the label `Entity` and the
 * label of its type. Where several nodes have one name, the type that comes first here is meant.
 */
export const ENTITY_TYPES = {
  Agency: { kind: 'actor', timeline: true, rdfClass: 'org:Organization' },
  Programme: { kind: 'actor', timeline: true },
  Person: { kind: 'actor', timeline: true, rdfClass: 'person:Person' },
  PolicyArea: { kind: 'group', timeline: true, rdfClass: 'skos:Concept' },
  Pledge: { kind: 'pledge', timeline: true },
  Meeting: { kind: 'group', timeline: true, rdfClass: 'besluit:Zitting' },
  Decision: { kind: 'event', rdfClass: 'besluit:Besluit' },
  Appointment: { kind: 'event' },
  Commitment: { kind: 'passage' },
  Finding: { kind: 'passage' },
  Document: { kind: 'source', timeline: true },
  Reference: { kind: 'source' },
} as const satisfies Record<string, Traits>;

export type EntityType = keyof typeof ENTITY_TYPES;
type Traited = Readonly<Record<EntityType, Traits>>;

const traits: Traited = ENTITY_TYPES;
export const ALL_TYPES = Object.keys(ENTITY_TYPES) as EntityType[];

/** The types of these kinds. */
export function typesOf(...kinds: readonly Kind[]): EntityType[] {
  return ALL_TYPES.filter((type) => kinds.includes(traits[type].kind));
}

/** What pictures and comparisons show unless asked otherwise: what people look for, not the text it was read from. */
export const SHOWN = typesOf('actor', 'event', 'pledge', 'group');
/** What a path goes by unless asked otherwise: not what only shares a day, a folder, a list or a file. */
export const CONNECTING = typesOf('actor', 'event', 'pledge', 'passage');
/** What many relations may lead from. */
export const POSSIBLE_HUBS = typesOf('actor');
/** What a timeline can be of. */
export const WITH_TIMELINE = ALL_TYPES.filter((type) => traits[type].timeline);

/** The class of a type in linked data. */
export function rdfClass(type: EntityType): string {
  return traits[type].rdfClass ?? `pg:${type}`;
}

/** The two parts of an id: "Agency:fit" is of the type Agency, with the key "fit". */
export function partsOf(id: string): { readonly type: EntityType; readonly key: string } {
  const at = id.indexOf(':');
  return { type: id.slice(0, at) as EntityType, key: id.slice(at + 1) };
}
