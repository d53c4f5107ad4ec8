import { GraphQLError, type ASTNode } from 'graphql';

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
