import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
} from 'graphql';
import { badInput, countWithin, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { partsOf } from '../model/types.ts';
import { listOf, windowOf } from './cursor.ts';
import type { Arguments, GroupsSpec, Order, RelationSpec } from './field.ts';
import { askedIn } from './filter.ts';
import { idMeant, type Asked } from './keys.ts';
import { extraColumns, pattern, type Pattern } from './pattern.ts';
import { selectedBelow, type Selected, type Selection } from './selection.ts';
import {
  answerKey,
  argumentsOf,
  emptyLevel,
  type Filter,
  type Level,
  type ManyStep,
  type Named,
  type Step,
} from './step.ts';

/**
 * Plans the field that is being resolved: what its selection asks of the graph, as a tree of steps.
 * @param fold whether relations below it are planned too; without, each is left to a loader of its own
 */
export function planField(info: GraphQLResolveInfo, fold: boolean): Step {
  const field = info.parentType.getFields()[info.fieldName];
  const spec = field?.extensions.graph;
  if (!field || !spec || !isStep(spec))
    throw new TypeError(`${info.parentType.name}.${info.fieldName} follows no pattern`);
  const { fieldNodes: nodes, fieldName: name } = info;
  return addStep(emptyLevel(), { name, field, type: getNamedType(field.type), nodes }, spec, {
    ...info,
    fold,
  });
}

interface Planning extends Selection {
  readonly fold: boolean;
}

type StepSpec = RelationSpec | GroupsSpec;

function isStep(spec: { readonly kind: string }): spec is StepSpec {
  return ['one', 'list', 'many', 'groups'].includes(spec.kind);
}

/** Adds to a level all that is selected of its nodes. */
function addSelection(level: Level, { type, nodes }: Pick<Selected, 'type' | 'nodes'>, info: Planning): void {
  for (const selected of selectedBelow(type, nodes, info)) {
    const spec = selected.field.extensions.graph;
    if (!spec) continue;
    if (spec.kind === 'property') level.properties.set(spec.name, spec);
    else if (spec.kind === 'value') level.values.set(spec.pattern, spec);
    else if (spec.kind === 'edge') addNeeds(level, spec.needs);
    else if (isStep(spec) && info.fold) addStep(level, selected, spec, info);
  }
}

function addNeeds(level: Level, needs: readonly string[] = []): void {
  for (const name of needs) level.properties.set(name, { kind: 'property', name, as: 'value' });
}

/** Adds the step that a field asks for to a level, or what it asks for to the step that is there. */
function addStep(level: Level, selected: Selected, spec: StepSpec, info: Planning): Step {
  const args = checkedArguments(selected.field, selected.nodes[0], info);
  const key = answerKey(selected.field, args);
  const step = level.steps.get(key) ?? newStep(key, selected.field, spec, args, info);
  level.steps.set(key, step);
  if (step.kind === 'many') addConnection(step, selected, args, info);
  else if (step.kind !== 'groups') addSelection(step.level, selected, info);
  return step;
}

function newStep(
  key: string,
  field: GraphQLField<unknown, unknown>,
  spec: StepSpec,
  args: Arguments,
  { schema }: Selection,
): Step {
  const followed = { key, pattern: pattern(spec.pattern, spec.label), parameters: args };
  const filter = filterOf(field, args);
  if (spec.kind === 'groups') return { ...followed, kind: spec.kind, filter, grouping: spec.grouping(args) };
  const parameters = spec.parameters ? spec.parameters(args) : args;
  if (spec.kind === 'list') return { ...followed, parameters, kind: spec.kind, level: emptyLevel() };
  const named = namedIn(field, spec, parameters);
  if (spec.kind === 'one') return { ...followed, parameters, kind: spec.kind, named, level: emptyLevel() };
  const order = (args['orderBy'] as Order | undefined) ?? spec.order ?? orderOf(followed.pattern);
  return {
    ...followed,
    kind: spec.kind,
    parameters,
    named,
    level: emptyLevel(),
    filter,
    order,
    window: windowOf(args, listOf(field, order, schema)),
    wants: { rows: false, total: false, link: new Set(), cursors: false },
    facets: new Map(),
  };
}

/** How a list is sorted without an order of the caller or the field: by the column by which the pattern ranks it, or else by id. */
function orderOf(pattern: Pattern): Order {
  const [column] = extraColumns(pattern);
  return column === undefined
    ? { field: { property: 'id' }, direction: 'ASC' }
    : { field: { column }, direction: 'DESC' };
}

function filterOf({ name, args: declared }: GraphQLField<unknown, unknown>, args: Arguments): Filter | null {
  const type = declared.find((arg) => arg.name === 'where')?.type;
  const values = args['where'] as Filter['values'] | undefined;
  return type && values ? { values, type, asked: askedIn(values, type, `${name}(where:)`) } : null;
}

/** The keys and names that an argument of a field gives. */
function namedIn(
  { name }: GraphQLField<unknown, unknown>,
  { named }: RelationSpec,
  parameters: Arguments | null,
): Named | null {
  if (!named || !parameters) return null;
  const { parameter, argument, types } = named;
  const asked = [parameters[parameter] ?? []].flat().map((value): Asked => {
    const id = idMeant(String(value), types);
    const { type, key } = partsOf(id);
    const typed = types.includes(type);
    return {
      id,
      name: typed ? key : id,
      types: typed ? [type] : types,
      argument: `${name}(${argument}:)`,
      single: true,
    };
  });
  return { parameter, asked };
}

/** A connection's own fields: `edges { node }` and `nodes` lead to the level, the others say what else to return. */
function addConnection(step: ManyStep, selected: Selected, args: Arguments, info: Planning): void {
  const { level, wants, facets } = step;
  for (const part of selectedBelow(selected.type, selected.nodes, info)) {
    const spec = part.field.extensions.graph;
    if (spec?.kind === 'facets') {
      const own = checkedArguments(part.field, part.nodes[0], info);
      facets.set(answerKey(part.field, own), spec.grouping(own, args));
    }
    wants.rows ||= ['nodes', 'edges', 'pageInfo'].includes(part.name);
    wants.total ||= part.name === 'totalCount';
    // Whether more follow is known without a cursor.
    wants.cursors ||=
      part.name === 'pageInfo' &&
      selectedBelow(part.type, part.nodes, info).some(({ name }) => name.endsWith('Cursor'));
    if (part.name === 'nodes') addSelection(level, part, info);
    if (part.name === 'edges') addEdges(step, part, info);
  }
}

function addEdges({ level, wants }: ManyStep, edges: Selected, info: Planning): void {
  for (const part of selectedBelow(edges.type, edges.nodes, info)) {
    const spec = part.field.extensions.graph;
    if (spec?.kind === 'edge') {
      for (const name of spec.link ?? []) wants.link.add(name);
      addNeeds(level, spec.needs);
    }
    wants.cursors ||= part.name === 'cursor';
    if (part.name === 'node') addSelection(level, part, info);
  }
}

function checkedArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
  { variableValues }: Selection,
): Arguments {
  if (!node) throw new TypeError(`${field.name} is selected nowhere`);
  const args = getArgumentValues(field, node, variableValues);
  for (const name of ['first', 'last']) {
    const count = args[name];
    if (typeof count === 'number') within(`${field.name}(${name}:)`, count, LIMITS.first, 0, node);
  }
  const ids = args['ids'];
  if (Array.isArray(ids)) countWithin(`${field.name}(ids:)`, 'ids', ids.length, LIMITS.ids);
  if (args['last'] != null && args['first'] != null)
    throw badInput(`${field.name} takes \`first\` or \`last\`, not both.`, node);
  return argumentsOf(field, args);
}
