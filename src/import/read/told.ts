// What entries of files say of decisions, whatever their format.

/** Who proposes a decision. */
export interface Proposer {
  /** First name and name. */
  readonly name: string;
  /** The title of the office, as printed; absent where a joint proposal does not say whose each office is. */
  readonly office?: string;
}

/** Whose text it is, and what its publisher says of the decision. */
export interface DecisionText {
  /** YYYY-MM-DD */
  readonly date: string;
  /** As printed. */
  readonly title: string;
  /** What its publisher calls it, such as "Ministerraad". */
  readonly type?: string | null;
  /** The permanent address of the decision. */
  readonly uri?: string;
  /** The formal name: "Voorontwerp van decreet tot …". */
  readonly subtitle?: string;
  /** The publisher's id of the meeting. */
  readonly meeting?: string;
  /** The hour of the meeting in Brussels, HH:MM. */
  readonly time?: string;
  readonly proposers?: readonly Proposer[];
  /** The offices of a joint proposal, where it does not say whose each one is. */
  readonly offices?: readonly string[];
  /** The publisher's themes. */
  readonly themes?: readonly string[];
  /** The place on the agenda of the meeting. */
  readonly position?: number;
}

/** What an entry says of a decision: the text in paragraphs, and the rest as it is kept. */
export interface Told {
  readonly decision: DecisionText;
  readonly text: string;
  /** The names of fields that are not read. */
  readonly more: readonly string[];
}

/** Where messages say that an entry is. */
export interface At {
  readonly path: string;
  readonly line?: number;
}
