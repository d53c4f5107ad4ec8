import { RELATION_TYPES, type Relation } from './model.ts';

export type RelationType = keyof typeof RELATION_TYPES;
const relations: Readonly<Record<RelationType, Relation>> = RELATION_TYPES;

/** The property of a relation in linked data. */
export function rdfProperty(type: RelationType): string {
  const own = type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return relations[type].rdf ?? `pg:${own}`;
}
