import { getNamedType, isObjectType, type GraphQLField, type GraphQLOutputType } from 'graphql';
import { PlainError } from '../../../errors.ts';
import type { EntityType } from '../../model/types.ts';
import type { RelationSpec } from '../field.ts';
import { entityTypeOf, expectPattern } from './expect.ts';

type Field = GraphQLField<unknown, unknown>;

/** A pattern that follows one relation, whose edges can be asked why they exist. */
const ONE_RELATION = /^MATCH \(this:\w+\)<?-\[\w*:\w+\]->?\(node:\w+\)$/;

/** Reads the pattern of a field that leads to nodes. */
export function checkRelation(
  where: string,
  from: EntityType | undefined,
  field: Field,
  spec: RelationSpec,
): void {
  const to = entityTypeOf(field.type);
  if (spec.kind === 'many') checkConnection(where, from, field, spec);
  else expectPattern(where, spec.pattern, { columns: ['node'], label: spec.label, from, to });
}

/**
 * Reads the pattern of a connection. In addition to its nodes, it must return the relation that it follows, the column that it
 * is sorted by, and no column that is not read.
 */
function checkConnection(
  where: string,
  from: EntityType | undefined,
  field: Field,
  { pattern: path, label, order }: RelationSpec,
): void {
  const edge = fieldsOf(fieldsOf(field.type).get('edges')?.type);
  const sorted = order && 'column' in order.field ? [order.field.column] : [];
  const ends = { label, from, to: entityTypeOf(edge.get('node')?.type) };
  const { body, columns } = expectPattern(where, path, { columns: ['node', ...sorted], ...ends });
  if (ONE_RELATION.test(body)) expectPattern(where, path, { columns: ['link'] });

  const read = [...edge.values()].flatMap(({ extensions: { graph } }) =>
    graph?.kind === 'edge' ? (graph.columns ?? []) : [],
  );
  const further = columns.filter((column) => !['node', 'link', ...sorted, ...read].includes(column));
  const takes = (argument: string) => field.args.some(({ name }) => name === argument);
  // Where nothing else gives the order, the first further column does.
  const [unread] = sorted.length > 0 || takes('orderBy') ? further : further.slice(1);
  if (unread !== undefined)
    throw new PlainError(`${where}: cypher/${path}.cypher returns "${unread}", which nothing reads.`);
}

function fieldsOf(type: GraphQLOutputType | undefined): ReadonlyMap<string, Field> {
  const named = type && getNamedType(type);
  return new Map(Object.entries(isObjectType(named) ? named.getFields() : {}));
}
