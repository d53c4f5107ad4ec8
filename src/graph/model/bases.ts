/** Who says that a relation exists. Facts and AI-written claims are never mixed up. */
export const BASES = {
  TITLE: { claim: false, description: "The decision's own title names it: official." },
  TEXT: { claim: false, description: 'The text of the decision says so: official.' },
  PLEDGE: { claim: false, description: "The coalition agreement's text names it: official." },
  ASSESSMENT: { claim: true, description: 'The AI-written assessment says so: a claim, not a fact.' },
  DOCUMENT: { claim: false, description: 'Where it stands in the document: a list, a date, a folder.' },
} as const satisfies Record<string, { claim: boolean; description: string }>;

export type Basis = keyof typeof BASES;
export const ALL_BASES = Object.keys(BASES) as Basis[];

/** Whether only a claim says so. */
export function isClaim(basis: Basis): boolean {
  return BASES[basis].claim;
}
