import type { EntityType } from './types.ts';

interface Relation {
  /** The types at its two ends; null where an end is of several types. */
  readonly from: EntityType | null;
  readonly to: EntityType | null;
  readonly description: string;
  /** The property in linked data, where a public vocabulary has one. */
  readonly rdf?: string;
}

/** The types of relations, each read from its first thing to its second; an end is null where it is of several types. */
export const RELATION_TYPES = {
  AT: { from: 'Appointment', to: 'Agency', description: 'An appointment is to a post at an agency.' },
  BELONGS_TO: {
    rdf: 'dct:isPartOf',
    from: 'Decision',
    to: 'Programme',
    description: "A decision's title names a programme.",
  },
  CITES: {
    rdf: 'dct:references',
    from: 'Finding',
    to: 'Reference',
    description: 'A finding cites a reference.',
  },
  CONCERNS: {
    rdf: 'dct:subject',
    from: 'Decision',
    to: 'Agency',
    description: "A decision's title names an agency.",
  },
  FROM: {
    rdf: 'prov:wasDerivedFrom',
    from: 'Pledge',
    to: 'Document',
    description: 'A pledge was read from a document.',
  },
  HAS_COMMITMENT: {
    rdf: 'dct:hasPart',
    from: 'Pledge',
    to: 'Commitment',
    description: 'A pledge has a sentence.',
  },
  HAS_FINDING: { from: 'Pledge', to: 'Finding', description: 'A pledge has a point of its assessment.' },
  LISTS: { from: 'Document', to: 'Reference', description: 'A document lists a reference.' },
  MAKES: { from: 'Decision', to: 'Appointment', description: 'A decision makes an appointment.' },
  MENTIONS: {
    from: null,
    to: null,
    description: 'The text of a pledge, a commitment or a finding names an agency or a programme.',
  },
  NAMES: {
    from: 'Appointment',
    to: 'Person',
    description: 'The text of a decision names the person whom an appointment is of.',
  },
  NEXT: {
    from: 'Decision',
    to: 'Decision',
    description: 'A decision comes before the next one of the same title.',
  },
  PART_OF: {
    rdf: 'skos:broader',
    from: null,
    to: 'PolicyArea',
    description: 'A pledge or a chapter is part of a policy area or a chapter.',
  },
  REFERS_TO: { from: 'Reference', to: 'Decision', description: 'A reference is to a decision.' },
  SUPPORTED_BY: {
    from: 'Pledge',
    to: 'Decision',
    description: 'A pledge is supported by a decision: its assessment cites it, or its document lists it.',
  },
  TAKEN_AT: {
    rdf: 'prov:wasGeneratedBy',
    from: 'Decision',
    to: 'Meeting',
    description: 'A decision was taken at a meeting.',
  },
  TEXT_OF: { from: 'Document', to: 'Decision', description: 'A document is the text of a decision.' },
} as const satisfies Record<string, Relation>;

export type RelationType = keyof typeof RELATION_TYPES;
const relations: Readonly<Record<RelationType, Relation>> = RELATION_TYPES;

/** The property of a relation in linked data. */
export function rdfProperty(type: RelationType): string {
  const own = type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return relations[type].rdf ?? `pg:${own}`;
}
