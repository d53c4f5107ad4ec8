import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** An operation that asks the id of every node too, so that each value of the answer can be linked to its node. */
export function withIds(schema: GraphQLSchema, operation: string): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    parse(operation),
    visitWithTypeInfo(types, {
      SelectionSet(set, _key, parent) {
        const type = types.getParentType();
        if (!isNode(type) || (parent as { kind?: Kind }).kind === Kind.OPERATION_DEFINITION) return undefined;
        const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;
        return { ...set, selections: [id, ...set.selections] };
      },
    }),
  );
}

function isNode(type: unknown): boolean {
  if (isInterfaceType(type)) return type.name === 'Entity' || type.name === 'Node';
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/**
 * The type of the value at a path of an operation's answer.
 * @param path names of fields or their aliases: ["decisions", "nodes", "date"]
 * @returns undefined where the operation does not ask it
 */
export function typeAt(
  schema: GraphQLSchema,
  document: DocumentNode,
  path: readonly string[],
): GraphQLNamedType | undefined {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  let type: GraphQLNamedType | undefined = schema.getQueryType() ?? undefined;
  let sets = operation ? [operation.selectionSet] : [];
  for (const name of path) {
    const found = fieldIn(schema, type, sets, name);
    if (!found) return undefined;
    ({ type, sets } = found);
  }
  return type;
}

function fieldIn(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  sets: readonly SelectionSetNode[],
  name: string,
): { type: GraphQLNamedType; sets: SelectionSetNode[] } | undefined {
  if (!isCompositeType(type)) return undefined;
  for (const { selections } of sets)
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        const found = fieldIn(schema, on, [selection.selectionSet], name);
        if (found) return found;
      } else if (selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === name) {
        const field =
          isObjectType(type) || isAbstractType(type) ? fieldsOf(type)[selection.name.value] : undefined;
        if (field)
          return {
            type: getNamedType(field.type),
            sets: selection.selectionSet ? [selection.selectionSet] : [],
          };
      }
    }
  return undefined;
}

function fieldsOf(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}
