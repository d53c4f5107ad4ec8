import { badInput } from '../../errors.ts';
import type { Arguments } from './field.ts';

/** A place in a list: the sort key of an edge and the id of its node. */
export interface Cursor {
  readonly key: unknown;
  readonly id: string;
}

/** Which edges of a list are asked for. */
export interface Window {
  readonly size: number;
  /** Whether they are counted from the end of the list. */
  readonly backwards: boolean;
  /** The edge that the page goes on from: `after`, or `before` when it goes backwards. */
  readonly beyond: Cursor | undefined;
}

/** The page that the arguments of a list ask for. @throws BAD_USER_INPUT for a cursor that no answer gave */
export function windowOf(args: Arguments): Window {
  const backwards = args['last'] !== undefined;
  return {
    size: (args[backwards ? 'last' : 'first'] as number | undefined) ?? 20,
    backwards,
    beyond: readCursor(args, backwards ? 'before' : 'after'),
  };
}

/** Writes a cursor. */
export function writeCursor(key: unknown, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function readCursor(args: Arguments, name: 'after' | 'before'): Cursor | undefined {
  const text = args[name];
  if (typeof text !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(read) && read.length === 2 && typeof read[1] === 'string')
      return { key: read[0], id: read[1] };
  } catch {
    // Refused below.
  }
  throw badCursor(name, text);
}

/** The caller's mistake: a cursor that no answer gave. */
export function badCursor(name: string, text: string): Error {
  return badInput(`${name}: "${text.slice(0, 80)}" is not a cursor. Use a cursor of an earlier answer.`);
}
