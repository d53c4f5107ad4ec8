import { GraphQLError, type ASTNode } from 'graphql';
import { LIMITS } from './limits.ts';

/**
 * Every failure that a client of the server can get, by its code: the HTTP status, and when it happens.
 * docs/limits.md lists them, and a test compares the two.
 */
export const FAILURES = {
  // In `errors` of a GraphQL answer.
  BAD_USER_INPUT: {
    status: 200,
    when: 'A field does not take the value of an argument. For a variable the status is 400.',
  },
  COMPLEXITY_LIMIT: { status: 200, when: 'The operation can return too much. `first` of each list counts.' },
  DEPTH_LIMIT: { status: 200, when: 'The fields are nested too deeply.' },
  BREADTH_LIMIT: { status: 200, when: 'The operation selects too many fields.' },
  TOKENS_LIMIT: { status: 400, when: 'The text of the operation is too long.' },
  ALIASES_LIMIT: { status: 400, when: 'The operation has too many aliases.' },
  LEVELS_LIMIT: { status: 400, when: 'The text of the operation is nested too deeply.' },
  ARGUMENTS_LIMIT: {
    status: 400,
    when: 'The values of the arguments are nested too deeply, too many, or too long.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, when: 'The operation is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    when: 'The schema does not have a field, an argument or a type.',
  },
  OPERATION_RESOLUTION_FAILURE: { status: 400, when: 'The request has no operation of that name.' },
  BAD_REQUEST: {
    status: 400,
    when: 'The request is not a GraphQL request, for example its body is not JSON.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: { status: 200, when: 'No question of the catalogue has this hash.' },
  BODY_LIMIT: { status: 413, when: 'The body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, when: 'The body is not application/json.' },

  // In `errors`, or as plain text.
  ONLY_CATALOGUE: {
    status: 403,
    when: 'With `ONLY_CATALOGUE=on`: another request than a hash of a question.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    when: 'The server has a fault. Its log describes it by `requestId`.',
  },
  GRAPH_UNAVAILABLE: { status: 503, when: 'Neo4j does not answer, or not in time. Try again.' },

  CLIENT_LIMIT: {
    status: 429,
    when: 'The client sends too many requests, or requests that take too long. `Retry-After` says when to try again.',
  },

  // As plain text.
  BAD_PARAMETER: { status: 400, when: 'A parameter of the address is unknown or has a wrong value.' },
  NOT_FOUND: { status: 404, when: 'No file and no node has this address.' },
  METHOD_NOT_ALLOWED: { status: 405, when: 'An export is requested by another method than GET and HEAD.' },
  NOT_ACCEPTABLE: { status: 406, when: 'The client accepts none of the types that a node is served as.' },
  EXPORTS_LIMIT: { status: 503, when: 'Too many exports run at the same time. Try again.' },
  GRAPH_EMPTY: { status: 503, when: '`/ready`: the graph has no nodes yet.' },
  STOPPING: { status: 503, when: '`/ready`: the server stops. Send requests to another server.' },
} as const;

export type FailureCode = keyof typeof FAILURES;

/**
 * A failure as a GraphQL error. The message is one sentence or two: the subject first, then what is wrong in the
 * words of the client, then what to do.
 */
export function failure(
  code: FailureCode,
  message: string,
  { node, ...details }: { node?: ASTNode | undefined; limit?: number; got?: number } = {},
): GraphQLError {
  const { status } = FAILURES[code];
  const http = status === 200 ? {} : { http: { status } };
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code, ...details, ...http } });
}

/** A value that a field does not take. */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return failure('BAD_USER_INPUT', message, { node });
}

/** Neo4j does not answer, or not in time. */
export function graphUnavailable(message: string): GraphQLError {
  return failure('GRAPH_UNAVAILABLE', message);
}

/** What each limit of an operation counts. */
const COUNTED = {
  tokens: (count: string) => `${count} tokens`,
  aliases: (count: string) => `${count} aliases`,
  levels: (count: string) => `${count} levels of braces`,
  depth: (count: string) => `${count} levels of fields`,
  breadth: (count: string) => `${count} fields`,
  complexity: (count: string) => `a complexity of ${count}`,
} as const;

/** An operation that is too large. @param got the count; without it, the count is not known */
export function overLimit(name: keyof typeof COUNTED, got?: number): GraphQLError {
  const limit = LIMITS[name];
  const counted = (count: number) => COUNTED[name](count.toLocaleString('en-US'));
  const sentence = got
    ? `The operation has ${counted(got)}; the limit is ${limit.toLocaleString('en-US')}.`
    : `The operation has more than ${counted(limit)}.`;
  return failure(
    `${name.toUpperCase() as Uppercase<typeof name>}_LIMIT`,
    `${sentence} Select fewer fields or fewer nodes (first:), or send several operations.`,
    { limit, ...(got ? { got } : {}) },
  );
}

/** What each limit of the values of arguments counts. */
const VALUES = {
  argumentLevels: 'nested levels',
  argumentValues: 'values',
  argumentCharacters: 'characters in one text',
} as const;

/** Values of arguments that are too large: Neo4j would take long to plan a statement with them. */
export function argumentsOverLimit(name: keyof typeof VALUES): GraphQLError {
  const limit = LIMITS[name];
  return failure(
    'ARGUMENTS_LIMIT',
    `The arguments have more than ${limit.toLocaleString('en-US')} ${VALUES[name]}. Nest fewer conditions, or give fewer and shorter values.`,
    { limit },
  );
}

/** Refuses a number outside a range. @param argument as the client writes it: `network(depth:)` */
export function within(argument: string, number: number, most: number, least = 1, node?: ASTNode): void {
  if (number < least || number > most)
    throw badInput(`${argument} must be from ${least} to ${most}, not ${number}.`, node);
}

/** Refuses a list that is too short or too long. @param items what the list has, such as "ids" */
export function countWithin(argument: string, items: string, count: number, most: number, least = 0): void {
  if (count < least || count > most)
    throw badInput(
      `${argument} takes ${least > 0 ? `${least} to` : 'at most'} ${most} ${items}, not ${count}.`,
    );
}

/** Refuses a first day that is later than the last. @param field such as `timeline` */
export function inOrder(field: string, from: string | null | undefined, to: string | null | undefined): void {
  if (from && to && from > to)
    throw badInput(`${field}: \`from\` (${from}) must not be later than \`to\` (${to}).`);
}

/** A question that offers up to three names; empty without names. */
export function didYouMean(nearest: readonly string[]): string {
  const some = nearest.slice(0, 3).map((one) => `"${one}"`);
  return some.length > 0 ? ` Did you mean ${some.join(', ')}?` : '';
}

/** A failure on the command line: its message is shown without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** A mistake in a document. */
export interface Problem {
  readonly path: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** The decision that the line is of, where it could be read. */
  readonly decision?: string;
  readonly expected: string;
  readonly got: string;
  /** What was made of it, where the document went in all the same. */
  readonly made?: string;
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

/** `path:line:column: expected …, but got …; what was made of it` */
export function describe({ path, line, column, decision, expected, got, made }: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  const subject = decision === undefined ? place : `${place}: ${decision}`;
  return `${subject}: expected ${expected}, but got ${got}${made === undefined ? '' : `; ${made}`}`;
}

/** A text of the document or the caller in quotes, short enough for a terminal. */
export function quoted(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown === '' ? 'nothing' : `"${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}"`;
}
