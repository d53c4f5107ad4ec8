import type { GraphQLField, GraphQLInputType, GraphQLResolveInfo } from 'graphql';
import type { Window } from './cursor.ts';
import type { Arguments, Order, PropertySpec, ValueSpec } from './field.ts';
import { EMPTY_GROUPS, type Grouping, type Groups } from './grouping.ts';
import type { Asked } from './keys.ts';
import type { Pattern } from './pattern.ts';
import type { Link, Page } from './row.ts';

/** A plan is a tree of steps: each follows one pattern, and leads to a level of nodes with further steps. */
export type Step = OneStep | ListStep | ManyStep | GroupsStep;

interface Followed {
  /** Under which key its answer is found below the parent. */
  readonly key: string;
  readonly pattern: Pattern;
  /** Null: nothing can be found, and nothing is asked. */
  readonly parameters: Readonly<Record<string, unknown>> | null;
}

/** Leads to one node or none. */
export interface OneStep extends Followed {
  readonly kind: 'one';
  readonly named: Named | null;
  readonly level: Level;
}

/** Leads to a list of nodes in the pattern's own order, with null for those that are not there. */
export interface ListStep extends Followed {
  readonly kind: 'list';
  readonly level: Level;
}

/** Leads to a page of a filtered and sorted list. */
export interface ManyStep extends Followed {
  readonly kind: 'many';
  readonly named: Named | null;
  readonly level: Level;
  readonly filter: Filter | null;
  readonly order: Order;
  readonly window: Window;
  readonly wants: Wanted;
  /** How the whole list is counted, by the key of the field that asks. */
  readonly facets: Map<string, Grouping>;
}

/** Leads to counts of the nodes, and to no node. */
export interface GroupsStep extends Followed {
  readonly kind: 'groups';
  readonly filter: Filter | null;
  readonly grouping: Grouping;
}

/** The parameter that has ids, keys or names of nodes, and those. */
export interface Named {
  readonly parameter: string;
  readonly asked: readonly Asked[];
}

/** A filter as the caller wrote it, and the input type whose fields say what they filter on. */
export interface Filter {
  readonly asked: readonly Asked[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly type: GraphQLInputType;
}

/** What the selection of a connection asks for. */
export interface Wanted {
  rows: boolean;
  total: boolean;
  /** The properties of the relation that are asked. */
  readonly link: Set<keyof Link>;
  cursors: boolean;
}

/** The nodes that a step reaches: what to return of each, and where to go on. */
export interface Level {
  readonly properties: Map<string, PropertySpec>;
  readonly values: Map<string, ValueSpec>;
  readonly steps: Map<string, Step>;
}

export function emptyLevel(): Level {
  return { properties: new Map(), values: new Map(), steps: new Map() };
}

/** Whether more is asked of the nodes of a level than their ids. */
export function asksMoreThanIds({ properties, values, steps }: Level): boolean {
  return properties.size + values.size + steps.size > 0;
}

/** The steps that follow a step. */
export function next(step: Step): readonly Step[] {
  return step.kind === 'groups' ? [] : [...step.level.steps.values()];
}

/** The steps of a plan in the order of their numbers, which name the columns of the statement: level by level. */
export function numbered(root: Step): readonly Step[] {
  const steps = [root];
  for (const step of steps) steps.push(...next(step));
  return steps;
}

/**
 * The arguments of a field that were given, in the order of the schema. The key of an answer is made of them when it
 * is planned and again when it is looked up: in another order, it would not be found.
 */
export function argumentsOf({ args }: GraphQLField<unknown, unknown>, given: Arguments): Arguments {
  return Object.fromEntries(args.flatMap(({ name }) => (given[name] == null ? [] : [[name, given[name]]])));
}

/** The counts of a list that a field of its connection asks for, as the plan keeps them. */
export function countsOf({ groups }: Page, args: Arguments, info: GraphQLResolveInfo): Groups {
  const field = info.parentType.getFields()[info.fieldName];
  return (field && groups.get(answerKey(field, args))) ?? EMPTY_GROUPS;
}

/** Under which key the answer to a field is found: the same pattern with the same arguments is fetched once. */
export function answerKey(field: GraphQLField<unknown, unknown>, given: Arguments): string {
  const spec = field.extensions.graph;
  const name = spec && ('pattern' in spec ? spec.pattern : spec.kind === 'facets' ? spec.name : undefined);
  if (name === undefined) throw new TypeError(`${field.name} is not answered by a pattern`);
  return `${name}${JSON.stringify(argumentsOf(field, given))}`;
}
