import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { pattern, renamed, where } from './pattern.ts';
import type { FilterSpec } from './spec.ts';

/** Gives a value a parameter's name in the statement that is being written, and a new variable where one is needed. */
export interface Names {
  parameter(value: unknown): string;
  variable(): string;
}

type Values = Readonly<Record<string, unknown>>;

/** The comparisons of the schema's filter inputs, by the name of their input field. */
const COMPARE: Record<string, (left: string, right: string) => string> = {
  eq: (left, right) => `${left} = ${right}`,
  ne: (left, right) => `${left} <> ${right}`,
  in: (left, right) => `${left} IN ${right}`,
  lt: (left, right) => `${left} < ${right}`,
  lte: (left, right) => `${left} <= ${right}`,
  gt: (left, right) => `${left} > ${right}`,
  gte: (left, right) => `${left} >= ${right}`,
  contains: (left, right) => `toLower(${left}) CONTAINS toLower(${right})`,
  startsWith: (left, right) => `toLower(${left}) STARTS WITH toLower(${right})`,
};

/**
 * Turns a filter as the caller wrote it into conditions on a variable, every value a parameter.
 * @param type the GraphQL input type of the filter, whose fields say what they filter on
 */
export function conditions(
  filter: unknown,
  type: GraphQLInputType,
  variable: string,
  names: Names,
): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) throw new TypeError(`${String(type)} is no filter`);
  const all = (part: unknown) => `(${conditions(part, input, variable, names).join(' AND ') || 'true'})`;
  return Object.entries(filter as Values).flatMap(([name, value]) => {
    if (value == null) return [];
    if (name === 'and') return (value as unknown[]).map(all);
    if (name === 'or') return [`(${(value as unknown[]).map(all).join(' OR ') || 'false'})`];
    // What compares with nothing is null in Cypher, and so is its negation.
    if (name === 'not') return [`NOT coalesce(${all(value)}, false)`];
    const field = input.getFields()[name];
    const spec = field?.extensions.graph;
    if (!field || !spec) throw new TypeError(`${input.name}.${name} does not say what it filters on`);
    return 'relation' in spec
      ? related(value as Values, spec, field.type, variable, names)
      : compared(value as Values, `${variable}.${spec.property}`, spec.date ?? false, names);
  });
}

function compared(operators: Values, left: string, date: boolean, names: Names): string[] {
  return Object.entries(operators).flatMap(([name, value]) => {
    if (value == null) return name === 'eq' ? [`${left} IS NULL`] : [];
    if (name === 'exists') return [`${left} IS ${value ? 'NOT ' : ''}NULL`];
    const right = names.parameter(value);
    const typed = !date ? right : name === 'in' ? `[day IN ${right} | date(day)]` : `date(${right})`;
    const compare = COMPARE[name];
    if (!compare) throw new TypeError(`There is no comparison ${name}`);
    return [compare(left, typed)];
  });
}

function related(
  operators: Values,
  spec: Extract<FilterSpec, { relation: string }>,
  type: GraphQLInputType,
  variable: string,
  names: Names,
): string[] {
  const input = getNamedType(type);
  const part = (name: string) => (isInputObjectType(input) ? input.getFields()[name]?.type : undefined);
  const matching = (condition: (node: string) => string[]) => {
    const node = names.variable();
    const body = renamed(pattern(spec.relation).body, { this: variable, node, link: `${node}_link` });
    return `{ ${where(body, condition(node))} RETURN ${node} }`;
  };
  const ids = (keys: unknown) => [...new Set(keys as string[])].map((key) => `${spec.target}:${key}`);
  return Object.entries(operators).flatMap(([name, value]) => {
    if (value == null) return [];
    const inner = part(name);
    if ((name === 'some' || name === 'none') && inner) {
      const exists = `EXISTS ${matching((node) => conditions(value, inner, node, names))}`;
      return [name === 'some' ? exists : `NOT ${exists}`];
    }
    if (name === 'any')
      return [`EXISTS ${matching((node) => [`${node}.id IN ${names.parameter(ids(value))}`])}`];
    if (name === 'all')
      return ids(value).map((id) => `EXISTS ${matching((node) => [`${node}.id = ${names.parameter(id)}`])}`);
    if (name === 'count') return compared(value as Values, `COUNT ${matching(() => [])}`, false, names);
    throw new TypeError(`There is no comparison ${name} of relations`);
  });
}
