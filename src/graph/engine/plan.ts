import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { badInput } from '../../errors.ts';
import { pattern, type Pattern } from './pattern.ts';
import type { Grouping } from './compile/groups.ts';
import type { Arguments, FieldSpec, Order } from './field.ts';

/** The nodes that one step of a selection reaches: what to return of each, and where to go on. */
export interface Level {
  readonly properties: Map<string, Extract<FieldSpec, { kind: 'property' }>>;
  readonly values: Map<string, Extract<FieldSpec, { kind: 'value' }>>;
  readonly steps: Map<string, Step>;
}

/** One relation to follow, or a root field: a pattern with arguments, and the level that it leads to. */
export interface Step {
  readonly key: string;
  readonly kind: 'one' | 'list' | 'many' | 'groups';
  readonly pattern: Pattern;
  readonly parameters: Readonly<Record<string, unknown>> | null;
  readonly args: Arguments;
  readonly filter: GraphQLInputType | undefined;
  readonly level: Level;
  /** What a connection's selection asks for. */
  rows: boolean;
  total: boolean;
  link: boolean;
  page: boolean;
  readonly order: Order | undefined;
  /** How its nodes are counted, by the key of the field that asks. */
  readonly groups: Map<string, Grouping>;
}

type Selection = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Where the answer to a field stands under its parent: the same pattern with the same arguments is fetched once. */
export function stepKey(path: string, args: Arguments): string {
  return `${path}${JSON.stringify(args)}`;
}

/**
 * Plans the field that is being resolved.
 * @param fold whether relations below it are planned too; without, each is left to a loader of its own.
 */
export function planField(info: GraphQLResolveInfo, fold: boolean): Step {
  const field = info.parentType.getFields()[info.fieldName];
  const spec = field?.extensions.graph;
  if (!field || !spec || !('pattern' in spec) || spec.kind === 'value' || spec.kind === 'whole') {
    throw new TypeError(`${info.parentType.name}.${info.fieldName} follows no pattern`);
  }
  return addStep(emptyLevel(), field, spec, info.fieldNodes, info, fold);
}

/**
 * The fields that are selected below the one being resolved, as paths such as "buckets.total".
 * What a field that follows a pattern leads to is a question of its own, and not among them.
 */
export function askedBelow(info: GraphQLResolveInfo): ReadonlySet<string> {
  const asked = new Set<string>();
  const add = (type: unknown, nodes: readonly FieldNode[], prefix: string) => {
    if (!isObjectType(type)) return;
    for (const [name, below, subNodes] of fieldsOf(type, nodes, info)) {
      asked.add(prefix + name);
      if (!type.getFields()[name]?.extensions.graph) add(below, subNodes, `${prefix}${name}.`);
    }
  };
  add(getNamedType(info.returnType), info.fieldNodes, '');
  return asked;
}

function emptyLevel(): Level {
  return { properties: new Map(), values: new Map(), steps: new Map() };
}

function addField(
  level: Level,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: Selection,
  fold: boolean,
): void {
  const [first] = nodes;
  const field = first && type.getFields()[first.name.value];
  const spec = field?.extensions.graph;
  if (!first || !field || !spec) return;
  if (spec.kind === 'property') level.properties.set(spec.name, spec);
  else if (spec.kind === 'value') level.values.set(spec.pattern, spec);
  else if (spec.kind === 'edge') addNeeds(level, spec.needs);
  else if ('pattern' in spec && spec.kind !== 'whole' && fold) addStep(level, field, spec, nodes, info, fold);
}

function addNeeds(level: Level, needs: readonly string[] = []): void {
  for (const name of needs) level.properties.set(name, { kind: 'property', name, as: 'value' });
}

function addStep(
  level: Level,
  field: GraphQLField<unknown, unknown>,
  spec: Extract<FieldSpec, { kind: 'groups' } | { kind: 'one' | 'list' | 'many' }>,
  nodes: readonly FieldNode[],
  info: Selection,
  fold: boolean,
): Step {
  const args = checkedArguments(field, nodes[0] as FieldNode, info);
  const key = stepKey(spec.pattern, args);
  let step = level.steps.get(key);
  if (!step) {
    step = {
      key,
      kind: spec.kind,
      pattern: pattern(spec.pattern),
      parameters: 'parameters' in spec && spec.parameters ? spec.parameters(args) : args,
      args,
      filter: field.args.find((arg) => arg.name === 'where')?.type,
      level: emptyLevel(),
      rows: false,
      total: false,
      link: false,
      page: false,
      order: 'order' in spec ? spec.order : undefined,
      groups: new Map(spec.kind === 'groups' ? [[key, spec.grouping(args)]] : []),
    };
    level.steps.set(key, step);
  }
  if (spec.kind === 'many')
    addConnection(step, getNamedType(field.type) as GraphQLObjectType, nodes, info, fold);
  else if (spec.kind !== 'groups') addSelection(step.level, getNamedType(field.type), nodes, info, fold);
  return step;
}

function checkedArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: Selection,
): Arguments {
  const args = getArgumentValues(field, node, info.variableValues);
  for (const name of ['first', 'last']) {
    const count = args[name];
    if (typeof count === 'number' && (count < 0 || count > 100)) {
      throw badInput(`${field.name}(${name}:) takes a number from 0 to 100, but got ${count}.`, node);
    }
  }
  const ids = args['ids'];
  if (Array.isArray(ids) && ids.length > 100)
    throw badInput(`${field.name}(ids:) takes at most 100 ids, but got ${ids.length}.`, node);
  if (args['last'] != null && args['first'] != null) {
    throw badInput(`${field.name} takes first or last, but got both.`, node);
  }
  // JSON.stringify would give the same arguments in another order another key.
  return Object.fromEntries(
    field.args.flatMap(({ name }) => (args[name] == null ? [] : [[name, args[name]]])),
  );
}

/** A connection's own fields: `edges { node }` and `nodes` lead to the level, the others say what else to return. */
function addConnection(
  step: Step,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: Selection,
  fold: boolean,
) {
  for (const [name, type_, subNodes] of fieldsOf(type, nodes, info)) {
    const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
    const spec = field.extensions.graph;
    if (['nodes', 'edges', 'pageInfo'].includes(name)) step.rows = true;
    if (name === 'totalCount') step.total = true;
    else if (name === 'pageInfo') step.page = true;
    else if (name === 'nodes') addSelection(step.level, type_, subNodes, info, fold);
    else if (spec?.kind === 'facets') {
      const args = checkedArguments(field, subNodes[0] as FieldNode, info);
      step.groups.set(stepKey(spec.name, args), spec.grouping(args, step.args));
    } else if (name === 'edges' && isObjectType(type_)) {
      for (const [edgeField, edgeType, edgeNodes] of fieldsOf(type_, subNodes, info)) {
        const spec = type_.getFields()[edgeField]?.extensions.graph;
        if (edgeField === 'cursor') step.page = true;
        if (spec?.kind === 'edge') {
          if (spec.link) step.link = true;
          addNeeds(step.level, spec.needs);
        }
        if (edgeField === 'node') addSelection(step.level, edgeType, edgeNodes, info, fold);
      }
    }
  }
}

function addSelection(
  level: Level,
  type: unknown,
  nodes: readonly FieldNode[],
  info: Selection,
  fold: boolean,
): void {
  const types = isAbstractType(type) ? info.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  for (const concrete of types) {
    for (const subNodes of subFields(concrete, nodes, info)) addField(level, concrete, subNodes, info, fold);
  }
}

function fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[], info: Selection) {
  return subFields(type, nodes, info).flatMap((subNodes) => {
    const name = subNodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    return field ? [[name, getNamedType(field.type), subNodes] as const] : [];
  });
}

function subFields(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: Selection,
): (readonly FieldNode[])[] {
  return [...collectSubfields(info.schema, { ...info.fragments }, info.variableValues, type, nodes).values()];
}
