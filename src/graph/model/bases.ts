/** The basis of a relation: which text says that it exists. Facts and AI-written claims are always kept apart. */
export const BASES = {
  TITLE: { claim: false, description: 'The title of the decision: official.' },
  TEXT: { claim: false, description: 'The text of the decision: official.' },
  PLEDGE: { claim: false, description: 'The text of the coalition agreement: official.' },
  ASSESSMENT: { claim: true, description: 'The AI-written assessment: a claim, not a fact.' },
  DOCUMENT: { claim: false, description: 'The structure of the document: a list, a date or a folder.' },
} as const satisfies Record<string, { claim: boolean; description: string }>;

export type Basis = keyof typeof BASES;
export const ALL_BASES = Object.keys(BASES) as Basis[];

/** Whether a relation with this basis is a claim. */
export function isClaim(basis: Basis): boolean {
  return BASES[basis].claim;
}

/** How much a basis proves: of relations that follow each other, the weakest counts; of several ways, the strongest. */
export const STRENGTH: Readonly<Record<Basis, number>> = {
  ASSESSMENT: 0,
  DOCUMENT: 1,
  PLEDGE: 2,
  TEXT: 3,
  TITLE: 4,
};
