import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** What is needed to read a selection: fragments, and the variables that skip and include decide by. */
export type Selection = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field that is selected on a type. */
export interface Selected {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The type of its value, without list and non-null. */
  readonly type: GraphQLNamedType;
  /** Where it is written: more than once where fragments overlap. */
  readonly nodes: readonly FieldNode[];
}

/** The fields that are selected below some field nodes, on each object type that the value may have. */
export function selectedBelow(
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  selection: Selection,
): Selected[] {
  const types = isAbstractType(type)
    ? selection.schema.getPossibleTypes(type)
    : isObjectType(type)
      ? [type]
      : [];
  return types.flatMap((concrete) => selectedOn(concrete, nodes, selection));
}

function selectedOn(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  { schema, fragments, variableValues }: Selection,
): Selected[] {
  const fields = type.getFields();
  return [...collectSubfields(schema, { ...fragments }, variableValues, type, nodes).values()].flatMap(
    (same) => {
      const name = same[0]?.name.value ?? '';
      const field = fields[name];
      return field ? [{ name, field, type: getNamedType(field.type), nodes: same }] : [];
    },
  );
}

/**
 * The fields that are selected below the field that is being resolved, as paths such as "buckets.total".
 * A field that follows a pattern is in the list, and the fields below it are not: they are planned by themselves.
 */
export function askedBelow(info: GraphQLResolveInfo): ReadonlySet<string> {
  const asked = new Set<string>();
  const add = (type: GraphQLNamedType, nodes: readonly FieldNode[], prefix: string) => {
    if (!isObjectType(type)) return;
    for (const one of selectedBelow(type, nodes, info)) {
      asked.add(prefix + one.name);
      if (!one.field.extensions.graph) add(one.type, one.nodes, `${prefix}${one.name}.`);
    }
  };
  add(getNamedType(info.returnType), info.fieldNodes, '');
  return asked;
}
