import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

const PATHS = ['pattern', 'relation', 'count', 'value'] as const;

/** A word of the schema that stands for a file of cypher/, or for a property in the graph. */
export interface Named {
  /** The type and the field that name it. */
  readonly where: string;
  readonly spec: Record<string, unknown>;
  readonly key: (typeof PATHS)[number] | 'property' | 'name';
}

/** All that the fields, filters, orders and groups of a schema name. */
export function namedIn(schema: GraphQLSchema): Named[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const parts: (readonly [string, unknown])[] =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).map(({ name, extensions }) => [name, extensions['graph']])
        : isEnumType(type) && type.extensions.graph
          ? type.getValues().map(({ name, value }) => [name, value as unknown])
          : [];
    return parts.flatMap(([name, given]) => {
      const spec = (given ?? {}) as Record<string, unknown>;
      // A source is a place in a document, and no node.
      const own = spec['kind'] === 'property' && type.name !== 'Source' ? (['name'] as const) : [];
      return [...PATHS, 'property' as const, ...own]
        .filter((key) => typeof spec[key] === 'string')
        .map((key) => ({ where: `${type.name}.${name}`, spec, key }));
    });
  });
}

/** The files of cypher/ that a schema names. */
export function pathsIn(schema: GraphQLSchema): Set<string> {
  return new Set(
    namedIn(schema).flatMap(({ spec, key }) =>
      (PATHS as readonly string[]).includes(key) ? [String(spec[key])] : [],
    ),
  );
}
