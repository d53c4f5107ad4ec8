/** Something in a document that is not as it should be. */
export interface Problem {
  readonly path: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  readonly expected: string;
  readonly got: string;
}

/** A document that cannot be imported: it is refused whole. */
export class DocumentError extends Error {
  override name = 'DocumentError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describe(problem));
    this.problem = problem;
  }
}

/** `path:line:column: expected …, but got …` */
export function describe({ path, line, column, expected, got }: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: expected ${expected}, but got ${got}`;
}

/** What came, short enough for a terminal. */
export function quoted(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown === '' ? 'nothing' : `"${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}"`;
}
