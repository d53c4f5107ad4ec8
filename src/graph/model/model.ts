// What the graph holds: the types of nodes with their properties, and the types of relations. It is written here only.

/**
 * What the types of a kind have in common:
 * - actor: acts, or is acted upon; it can have very many relations
 * - event: happens on a day
 * - pledge: is promised
 * - passage: a part of a text
 * - group: only joins other nodes, by a day or a folder
 * - source: the place where other nodes were read
 */
export type Kind = 'actor' | 'event' | 'pledge' | 'passage' | 'group' | 'source';

export interface Traits {
  readonly kind: Kind;
  /** The properties that an import writes; every node has `id` and `caption` too. */
  readonly properties: readonly string[];
  /** The properties that filters compare as text; the import writes their plain text too. */
  readonly compared?: readonly string[];
  /** The property by which lists are sorted from A to Z; the import writes its plain text as `sortName` too. */
  readonly sorted?: string;
  /** Whether there is a timeline of one: decisions are about it. */
  readonly timeline?: true;
  /** The class in linked data, where a public vocabulary has one; `pg:` and the type otherwise. */
  readonly rdfClass?: string;
}

/**
 * The node types of the graph, and all that the program must know of each. A node carries the label `Entity` and the
 * label of its type. If several nodes have one name, the name means the node whose type comes first here.
 */
export const ENTITY_TYPES = {
  Agency: {
    kind: 'actor',
    timeline: true,
    rdfClass: 'org:Organization',
    properties: [
      'slug',
      'shortName',
      'name',
      'nameEn',
      'names',
      'abbreviations',
      'legalForm',
      'policyDomain',
      'source',
    ],
    compared: ['name', 'legalForm', 'policyDomain'],
    sorted: 'shortName',
  },
  Programme: {
    kind: 'actor',
    timeline: true,
    properties: ['slug', 'name', 'names'],
    compared: ['name'],
    sorted: 'name',
  },
  Person: {
    kind: 'actor',
    timeline: true,
    rdfClass: 'person:Person',
    properties: ['slug', 'name'],
    compared: ['name'],
    sorted: 'name',
  },
  Office: {
    kind: 'actor',
    timeline: true,
    rdfClass: 'org:Post',
    properties: ['slug', 'title'],
    compared: ['title'],
    sorted: 'title',
  },
  PolicyArea: {
    kind: 'group',
    timeline: true,
    rdfClass: 'skos:Concept',
    properties: ['slug', 'name', 'level'],
    compared: ['name'],
  },
  Pledge: {
    kind: 'pledge',
    timeline: true,
    properties: ['slug', 'number', 'title', 'text', 'textAsPrinted', 'introduction', 'conclusion'],
    compared: ['number', 'title'],
    sorted: 'title',
  },
  Meeting: { kind: 'group', timeline: true, rdfClass: 'besluit:Zitting', properties: ['date', 'times'] },
  Decision: {
    kind: 'event',
    rdfClass: 'besluit:Besluit',
    properties: [
      'slug',
      'date',
      'title',
      'titleKey',
      'kind',
      'stage',
      'stageWords',
      'amounts',
      'amountWords',
      'uri',
      'subtitle',
      'themes',
    ],
    compared: ['title'],
    sorted: 'title',
  },
  Appointment: {
    kind: 'event',
    properties: ['order', 'date', 'effectiveDate', 'act', 'role', 'roleKind', 'organ', 'words'],
    compared: ['role', 'organ'],
  },
  Commitment: {
    kind: 'passage',
    properties: ['order', 'text', 'textAsPrinted', 'context'],
    compared: ['text'],
  },
  Finding: {
    kind: 'passage',
    properties: ['order', 'heading', 'text', 'unrelated'],
    compared: ['text'],
  },
  Document: {
    kind: 'source',
    timeline: true,
    properties: [
      'slug',
      'path',
      'file',
      'folder',
      'checksum',
      'importedAt',
      'bytes',
      'text',
      'rules',
      'source',
      'licence',
      'date',
      'title',
      'publishedAs',
      'uri',
      'subtitle',
      'themes',
      'record',
      'meeting',
      'time',
      'proposers',
      'offices',
      'stages',
      'stage',
      'stageWords',
      'amounts',
      'amountWords',
    ],
    compared: ['path'],
    sorted: 'path',
  },
  Reference: { kind: 'source', properties: ['index', 'date', 'title', 'url', 'time'], compared: ['title'] },
} as const satisfies Record<string, Traits>;

export interface Relation {
  /** The types at its two ends; null for an end of several types. */
  readonly from: keyof typeof ENTITY_TYPES | null;
  readonly to: keyof typeof ENTITY_TYPES | null;
  readonly description: string;
  /** The property in linked data, where a public vocabulary has one. */
  readonly rdf?: string;
}

/** The types of relations, each read from its start to its end; an end is null if nodes of several types can be there. */
export const RELATION_TYPES = {
  ADVISED_BY: {
    from: 'Decision',
    to: 'Agency',
    description: 'The text of a decision says that an agency gave advice on it, or is asked for advice.',
  },
  AT: { from: 'Appointment', to: 'Agency', description: 'An appointment is about a post at an agency.' },
  BELONGS_TO: {
    rdf: 'dct:isPartOf',
    from: 'Decision',
    to: 'Programme',
    description: 'The title of a decision names a programme.',
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
    description: 'The title of a decision names an agency.',
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
    description: 'A pledge has a commitment, which is one of its sentences.',
  },
  HAS_FINDING: {
    from: 'Pledge',
    to: 'Finding',
    description: 'A pledge has a finding, which is a point of its assessment.',
  },
  HELD_BY: {
    rdf: 'org:heldBy',
    from: 'Office',
    to: 'Person',
    description: 'An office of the government is held by a person, according to the items of its site.',
  },
  LISTS: { from: 'Document', to: 'Reference', description: 'A document lists a reference.' },
  MAKES: { from: 'Decision', to: 'Appointment', description: 'A decision makes an appointment.' },
  MAY_REFER_TO: {
    from: 'Reference',
    to: 'Decision',
    description: 'A reference points to one of several decisions with the same date and title.',
  },
  MENTIONS: {
    from: null,
    to: null,
    description: 'The text of a pledge, a commitment or a finding names an agency or a programme.',
  },
  NAMES: {
    from: 'Appointment',
    to: 'Person',
    description:
      'An appointment names a person who starts, stays or leaves, according to the text of the decision.',
  },
  NEXT: {
    from: 'Decision',
    to: 'Decision',
    description:
      'A decision is one step of a file, and comes before the next step; or before the next decision with the same title, if a text is missing.',
  },
  PART_OF: {
    rdf: 'skos:broader',
    from: null,
    to: 'PolicyArea',
    description: 'A pledge or a chapter is part of a policy area or a chapter.',
  },
  PROPOSED_BY: {
    from: 'Decision',
    to: 'Office',
    description: 'A decision is proposed by the holder of an office; a joint proposal has several.',
  },
  RECALLS: {
    from: 'Decision',
    to: 'Appointment',
    description: 'The text of a decision recalls an appointment of an earlier day.',
  },
  REFERS_TO: { from: 'Reference', to: 'Decision', description: 'A reference points to a decision.' },
  SUPPORTED_BY: {
    from: 'Pledge',
    to: 'Decision',
    description:
      'A decision supports a pledge: the assessment of the pledge cites it, or its document lists it.',
  },
  TAKEN_AT: {
    rdf: 'prov:wasGeneratedBy',
    from: 'Decision',
    to: 'Meeting',
    description: 'A decision was taken at a meeting.',
  },
  TEXT_OF: { from: 'Document', to: 'Decision', description: 'A document is the text of a decision.' },
} as const satisfies Record<string, Relation>;
