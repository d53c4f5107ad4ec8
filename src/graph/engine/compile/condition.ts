import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { plainText } from '../../model/text.ts';
import type { EntityType } from '../../model/types.ts';
import type { FilterSpec } from '../field.ts';
import { idsOf, partOf, type Values } from '../filter.ts';
import { countOf, pattern, renamed, where } from '../pattern.ts';
import type { Namer } from './namer.ts';

/** The comparisons of the schema's filter inputs, by the name of their input field. */
const COMPARE: Record<string, (left: string, right: string) => string> = {
  eq: (left, right) => `${left} = ${right}`,
  ne: (left, right) => `${left} <> ${right}`,
  in: (left, right) => `${left} IN ${right}`,
  lt: (left, right) => `${left} < ${right}`,
  lte: (left, right) => `${left} <= ${right}`,
  gt: (left, right) => `${left} > ${right}`,
  gte: (left, right) => `${left} >= ${right}`,
  contains: (left, right) => `${left} CONTAINS ${right}`,
  startsWith: (left, right) => `${left} STARTS WITH ${right}`,
};

/**
 * Turns a filter as the caller wrote it into conditions on a variable, every value a parameter.
 * @param type the GraphQL input type of the filter, whose fields say what they filter on
 */
export function conditions(
  filter: unknown,
  type: GraphQLInputType,
  variable: string,
  namer: Namer,
): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) throw new TypeError(`${String(type)} is no filter`);
  const all = (part: unknown) => `(${conditions(part, input, variable, namer).join(' AND ') || 'true'})`;
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
      ? related(value as Values, spec, field.type, variable, namer)
      : compared(value as Values, `${variable}.${spec.property}`, spec, namer);
  });
}

/** What is compared: a day, a text in plain text, or a value as it is. */
type Kind = Omit<Extract<FilterSpec, { property: string }>, 'property'>;

function compared(operators: Values, left: string, { date, text }: Kind, namer: Namer): string[] {
  return Object.entries(operators).flatMap(([name, value]) => {
    // Null compares as "no value" where a value can be equal; elsewhere it is as good as left out.
    if (value == null)
      return name === 'eq' ? [`${left} IS NULL`] : name === 'ne' ? [`${left} IS NOT NULL`] : [];
    if (name === 'exists') return [`${left} IS ${value ? 'NOT ' : ''}NULL`];
    const right = namer.parameter(text ? plain(value) : value);
    const typed = !date ? right : name === 'in' ? `[day IN ${right} | date(day)]` : `date(${right})`;
    const compare = COMPARE[name];
    if (!compare) throw new TypeError(`There is no comparison ${name}`);
    return [compare(left, typed)];
  });
}

function plain(value: unknown): unknown {
  return Array.isArray(value) ? value.map(plain) : plainText(String(value));
}

function related(
  operators: Values,
  spec: Extract<FilterSpec, { relation: string }>,
  type: GraphQLInputType,
  variable: string,
  namer: Namer,
): string[] {
  const matching = (condition: (node: string) => string[]) => {
    const node = namer.variable();
    return `{ ${where(leading(spec.relation, variable, node), condition(node))} RETURN ${node} }`;
  };
  return Object.entries(operators).flatMap(([name, value]) => {
    if (value == null) return [];
    const inner = partOf(type, name);
    if ((name === 'some' || name === 'none') && inner) {
      const exists = `EXISTS ${matching((node) => conditions(value, inner, node, namer))}`;
      return [name === 'some' ? exists : `NOT ${exists}`];
    }
    if (name === 'any')
      return [
        `EXISTS ${matching((node) => [`${node}.id IN ${namer.parameter(meantBy(value, spec.target, namer))}`])}`,
      ];
    if (name === 'all')
      return idsOf(value, spec.target).map(
        (id) => `EXISTS ${matching((node) => [`${node}.id IN ${namer.parameter(namer.meaningOf(id))}`])}`,
      );
    if (name === 'count') {
      const node = namer.variable();
      const count = countOf(leading(spec.relation, variable, node), node);
      return compared(value as Values, count, {}, namer);
    }
    throw new TypeError(`There is no comparison ${name} of relations`);
  });
}

/** The ids of the nodes that keys and names mean: of a name that several nodes have, all of them. */
function meantBy(keys: unknown, target: EntityType, namer: Namer): string[] {
  return idsOf(keys, target).flatMap((id) => namer.meaningOf(id));
}

/** The pattern of a relation, from one variable to another. */
function leading(relation: string, from: string, node: string): string {
  return renamed(pattern(relation).body, { this: from, node, link: `${node}_link` });
}

/** A pattern that keeps what it starts from, so that it can be walked from its other end too. */
const TWO_WAYS = /^MATCH [^\n]+(?:\nWHERE [^\n]+)?$/;

/**
 * Turns one condition of a filter into a place to start from: what is related to known nodes is found
 * from these, and not by trying everything.
 * @returns clauses that bind the variable, and the rest of the filter; null where no condition can be one
 */
export function anchor(
  filter: Values,
  type: GraphQLInputType,
  variable: string,
  namer: Namer,
): { clauses: string; rest: Values } | null {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return null;
  for (const [name, value] of Object.entries(filter)) {
    const field = input.getFields()[name];
    const spec = field?.extensions.graph;
    if (!field || !spec || !('relation' in spec) || value == null) continue;
    const node = namer.variable();
    const body = leading(spec.relation, variable, node).replace(/\nWITH DISTINCT \w+$/, '');
    if (!TWO_WAYS.test(body)) continue;
    const { any, some, ...others } = value as Values;
    const [first] = (others['all'] ?? []) as string[];
    const known = (any as string[] | undefined) ?? (first === undefined ? undefined : [first]);
    const inner = getNamedType(field.type);
    if (known) {
      const start = `MATCH (${node}:Entity) WHERE ${node}.id IN ${namer.parameter(meantBy(known, spec.target, namer))}`;
      const left = { ...others, ...(some ? { some } : {}) };
      return { clauses: `${start}\n${body}\nWITH DISTINCT ${variable}`, rest: { ...filter, [name]: left } };
    }
    if (some && isInputObjectType(inner) && Object.values(some).some(isExact)) {
      const inside = conditions(some, inner.getFields()['some']?.type as GraphQLInputType, node, namer);
      return {
        clauses: `${where(body, inside)}\nWITH DISTINCT ${variable}`,
        rest: { ...filter, [name]: others },
      };
    }
  }
  return null;
}

/** Whether a condition on a property holds for few. */
function isExact(operators: unknown): boolean {
  return typeof operators === 'object' && operators !== null && ('eq' in operators || 'in' in operators);
}
