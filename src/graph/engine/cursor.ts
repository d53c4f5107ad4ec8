import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { badInput } from '../../errors.ts';
import { partsOf } from '../model/types.ts';
import type { Arguments, Order } from './field.ts';

/** A place in a list: the sort key of an edge and the id of its node. */
export interface Cursor {
  readonly key: string | number | boolean | null;
  readonly id: string;
}

/** Which edges of a list are asked for: of those between two cursors, at most `size` from one end. */
export interface Window {
  readonly after: Cursor | undefined;
  readonly before: Cursor | undefined;
  readonly size: number;
  /** Whether they are counted from the end. */
  readonly backwards: boolean;
  /** The order of the list as the caller knows it: "DATE DESC". A cursor is good in its own order only. */
  readonly order: string;
}

/** What a cursor must fit: the list that it is given to. */
export interface List {
  /** The field that is the list, as messages write it. */
  readonly field: string;
  /** The order of the list as the caller knows it: "DATE DESC". */
  readonly order: string;
  /** Whether it is sorted by a day. */
  readonly byDay: boolean;
  /** The types of its nodes. */
  readonly types: readonly string[];
}

/** The list that a field is in an order. */
export function listOf(field: GraphQLField<unknown, unknown>, order: Order, schema: GraphQLSchema): List {
  const byDay = 'date' in order.field && order.field.date === true;
  return { field: field.name, order: orderName(field, order), byDay, types: typesIn(field, schema) };
}

/**
 * The edges that the arguments of a list ask for, as Relay's specification has it.
 * @throws BAD_USER_INPUT for a cursor that no answer gave, and for one of another list or of another order
 */
export function windowOf(args: Arguments, list: List): Window {
  const backwards = args['last'] !== undefined;
  return {
    after: readCursor(args, 'after', list),
    before: readCursor(args, 'before', list),
    size: (args[backwards ? 'last' : 'first'] as number | undefined) ?? 20,
    backwards,
    order: list.order,
  };
}

function readCursor(args: Arguments, side: 'after' | 'before', list: List): Cursor | undefined {
  const text = args[side];
  if (typeof text !== 'string') return undefined;
  const argument = `${list.field}(${side}:)`;
  const [order, key, id] = parts(text) ?? [];
  if (
    order === undefined ||
    id === undefined ||
    key === undefined ||
    (order === list.order && !fits(key, list))
  )
    throw badInput(`${argument}: "${text.slice(0, 80)}" is not a cursor. Use a cursor of an earlier answer.`);
  if (!list.types.includes(partsOf(id).type))
    throw badInput(`${argument}: this cursor is of another list. It is the place of ${id}.`);
  if (order !== list.order)
    throw badInput(
      `${argument}: this cursor is of a list sorted by ${order}, and this list is sorted by ${list.order}. Give both the same orderBy.`,
    );
  return { key, id };
}

/** Writes a cursor of a list in an order. */
export function writeCursor(order: string, key: unknown, id: string): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

function parts(text: string): readonly [order: string, key: Cursor['key'], id: string] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 3) return null;
    const [order, key, id] = read as unknown[];
    const plain = key === null || ['string', 'number', 'boolean'].includes(typeof key);
    return typeof order === 'string' && typeof id === 'string' && plain
      ? [order, key as Cursor['key'], id]
      : null;
  } catch {
    return null;
  }
}

/** Whether a key can be one of a list: where days are sorted, only a day can be. */
function fits(key: Cursor['key'], { byDay }: List): boolean {
  if (key === null || !byDay) return true;
  const day = new Date(String(key));
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === key;
}

/** The name of an order: that of the value of `orderBy`, or of what the list is always sorted by. */
export function orderName({ args }: GraphQLField<unknown, unknown>, { field, direction }: Order): string {
  const orderBy = args.find(({ name }) => name === 'orderBy');
  const input = orderBy && getNamedType(orderBy.type);
  const keys = isInputObjectType(input) ? getNamedType(input.getFields()['field']?.type) : undefined;
  const value = isEnumType(keys) ? keys.getValues().find(({ value }) => value === field) : undefined;
  return `${value?.name ?? Object.values(field)[0]} ${direction}`;
}

/** The types of the nodes of a connection. */
function typesIn(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): readonly string[] {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const type = nodes && getNamedType(nodes.type);
  return isInterfaceType(type)
    ? schema.getPossibleTypes(type).map(({ name }) => name)
    : type
      ? [type.name]
      : [];
}
