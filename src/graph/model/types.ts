import { ENTITY_TYPES, type Kind, type Traits } from './model.ts';
import { plainText } from './text.ts';

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
/** The types that a path passes through by default: not those that only share a day, a folder, a list or a file. */
export const CONNECTING = typesOf('actor', 'event', 'pledge', 'passage');
/** What many relations may lead from. */
export const POSSIBLE_HUBS = typesOf('actor');
/** What a timeline can be of. */
export const WITH_TIMELINE = ALL_TYPES.filter((type) => traits[type].timeline);

type Own<Type extends EntityType> = (typeof ENTITY_TYPES)[Type]['properties'][number];
/** A property that nodes of a type have. */
export type PropertyOf<Type extends EntityType> = Own<Type> | 'id' | 'caption';

/** The properties that an import writes of nodes of a type. */
export function propertiesOf(type: EntityType): readonly string[] {
  const { properties, compared = [], sorted } = traits[type];
  return ['id', 'caption', ...properties, ...compared.map(plainName), ...(sorted ? [SORT_NAME] : [])];
}

/** The property with the plain text of a property. */
export function plainName(property: string): string {
  return `${property}Plain`;
}

/** The property by which nodes are sorted from A to Z. */
export const SORT_NAME = 'sortName';

/** The property that is compared: the plain text of a property, or the property itself where an import writes no plain text. */
export function comparedBy(type: EntityType, property: string): string {
  return traits[type].compared?.includes(property) ? plainName(property) : property;
}

/** Whether nodes of a type are sorted from A to Z by a property. */
export function isSortedBy(type: EntityType, property: string): boolean {
  return traits[type].sorted === property;
}

/** What an import adds to the properties of a node, so that its texts can be compared and sorted. */
export function plainProperties(
  type: EntityType,
  properties: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const { compared = [], sorted } = traits[type];
  const plain = (property: string, name: string, most?: number) => {
    const text = properties[property];
    return typeof text === 'string' ? [[name, plainText(text).slice(0, most)]] : [];
  };
  return Object.fromEntries([
    ...compared.flatMap((property) => plain(property, plainName(property))),
    ...(sorted ? plain(sorted, SORT_NAME, SORTED) : []),
  ]) as Record<string, string>;
}

/** The index that sorts takes no key above 8 kB. Texts that begin with the same characters are sorted by id. */
const SORTED = 200;

/** Whether a name is that of a type of nodes. */
export function isEntityType(name: string): name is EntityType {
  return Object.hasOwn(ENTITY_TYPES, name);
}

/** The class of a type in linked data. */
export function rdfClass(type: EntityType): string {
  return traits[type].rdfClass ?? `pg:${type}`;
}

/** The two parts of an id: "Agency:fit" is of the type Agency, with the key "fit". */
export function partsOf(id: string): { readonly type: EntityType; readonly key: string } {
  const at = id.indexOf(':');
  return { type: id.slice(0, at) as EntityType, key: id.slice(at + 1) };
}

/** The plural in plain words: `PolicyArea` gives "policy areas". */
export function plural(type: EntityType | 'Entity'): string {
  const words = inWords(type);
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** `PolicyArea` gives "policy area". */
export function inWords(type: EntityType | 'Entity'): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
