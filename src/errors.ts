import { GraphQLError, type ASTNode } from 'graphql';

/** A failure whose message is a plain sentence for the person at the terminal: shown as it is, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** The caller's mistake: what was expected and what came. */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}

/** What may have been meant, as a question after a sentence; nothing where nobody knows. */
export function didYouMean(nearest: readonly string[]): string {
  const some = nearest.slice(0, 3).map((one) => `"${one}"`);
  return some.length > 0 ? ` Did you mean ${some.join(', ')}?` : '';
}

/** Neo4j is away, or did not answer in time. */
export function graphUnavailable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPH_UNAVAILABLE', http: { status: 503 } } });
}

/** Refuses a number outside 1 to `most`. */
export function within(argument: string, number: number, most: number): void {
  if (number < 1 || number > most)
    throw badInput(`${argument} takes a number from 1 to ${most}, but got ${number}.`);
}

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
