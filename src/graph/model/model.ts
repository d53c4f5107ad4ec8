/** The node types of the graph. Every node carries the label `Entity` and the one of its type. */
export const ENTITY_TYPES = [
  'Agency',
  'Appointment',
  'Commitment',
  'Decision',
  'Document',
  'Finding',
  'Meeting',
  'Person',
  'Pledge',
  'PolicyArea',
  'Programme',
  'Reference',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Parts an id: "Agency:fit" is of the type Agency, with the key "fit". */
export function partsOf(id: string): { readonly type: EntityType; readonly key: string } {
  const at = id.indexOf(':');
  return { type: id.slice(0, at) as EntityType, key: id.slice(at + 1) };
}

/** On what a link stands. DESIGN: facts and AI-written claims are never mixed up. */
export const BASES = ['TITLE', 'TEXT', 'PLEDGE', 'ASSESSMENT', 'DOCUMENT'] as const;
export type Basis = (typeof BASES)[number];

/** The types of relations, each read from its first thing to its second; an end is null where it is of several types. */
export const RELATION_TYPES = {
  AT: { from: 'Appointment', to: 'Agency', description: 'An appointment is to a post at an agency.' },
  BELONGS_TO: { from: 'Decision', to: 'Programme', description: "A decision's title names a programme." },
  CITES: { from: 'Finding', to: 'Reference', description: 'A finding cites a reference.' },
  CONCERNS: { from: 'Decision', to: 'Agency', description: "A decision's title names an agency." },
  FROM: { from: 'Pledge', to: 'Document', description: 'A pledge was read from a document.' },
  HAS_COMMITMENT: { from: 'Pledge', to: 'Commitment', description: 'A pledge has a sentence.' },
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
  TAKEN_AT: { from: 'Decision', to: 'Meeting', description: 'A decision was taken at a meeting.' },
  TEXT_OF: { from: 'Document', to: 'Decision', description: 'A document is the text of a decision.' },
} as const satisfies Record<string, { from: EntityType | null; to: EntityType | null; description: string }>;
export type RelationType = keyof typeof RELATION_TYPES;

/** Where words stand: a document's key, a line and a column (from 1), and the index of the reference they stand in. */
export interface Source {
  readonly document: string;
  readonly reference?: number;
  readonly line: number;
  readonly column: number;
}

/** Writes a source as the graph keeps it: `key#reference@line:column`, without `#reference` outside the reference list. */
export function formatSource({ document, reference, line, column }: Source): string {
  return `${document}${reference === undefined ? '' : `#${reference}`}@${line}:${column}`;
}

/** Reads a source back; throws a TypeError on text that `formatSource` did not write. */
export function parseSource(text: string): Source {
  const [, document, reference, line, column] = /^(.+?)(?:#(\d+))?@(\d+):(\d+)$/.exec(text) ?? [];
  if (!document) throw new TypeError(`Expected a source such as "key#3@12:1", but got: ${text}`);
  return {
    document,
    ...(reference === undefined ? {} : { reference: Number(reference) }),
    line: Number(line),
    column: Number(column),
  };
}
