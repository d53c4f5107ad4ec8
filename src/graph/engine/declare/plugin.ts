import SchemaBuilder, {
  BasePlugin,
  RootFieldBuilder,
  type FieldKind,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../row.ts';
import { idsIn } from '../filter.ts';
import type { Graph } from '../graph.ts';
import { isUnheardOf } from '../keys.ts';
import { connectionType, listArguments, type Builder } from './lists.ts';
import type { EntityType } from '../../model/types.ts';
import { pattern } from '../pattern.ts';
import type { Arguments, FieldSpec, Order } from '../field.ts';
import { valueName } from '../record.ts';

interface PropertyOptions {
  readonly type: string | object | [string | object];
  readonly description: string;
  /** The node's property, where it is not the field's name. */
  readonly name?: string;
  readonly nullable?: boolean;
  readonly as?: 'date' | 'datetime';
}

interface RelationOptions {
  readonly type: EntityType | 'Entity';
  /** A file of cypher/, where it is not `type/field`. */
  readonly pattern?: string;
  readonly description?: string;
  readonly args?: InputFieldMap;
  readonly parameters?: (args: Arguments) => Record<string, unknown> | null;
  /** The field of the parent that has the id of the node to start from, where the parent is no node itself. */
  readonly from?: string;
  /** The ids that the arguments give; each must name something. */
  readonly ids?: (args: Arguments) => readonly string[];
  readonly nullable?: boolean;
  /** How a list is sorted that takes no `orderBy`. */
  readonly order?: Order;
  /** Whether the pattern itself says the order, by a column that it returns. */
  readonly ranked?: boolean;
  /** The type of a connection whose edges carry more than the usual. */
  readonly connection?: object;
}

interface ValueOptions {
  readonly type: string | object | [string | object];
  readonly pattern?: string;
  readonly description?: string;
  readonly nullable?: boolean;
  /** From what the pattern returns to what the field gives. */
  readonly read?: (value: unknown) => unknown;
}

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      graph: GraphPlugin<Types>;
    }
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind extends FieldKind = FieldKind> {
      /** A property of the node. */
      property(options: PropertyOptions): import('@pothos/core').FieldRef<Types, unknown>;
      /** A value that a pattern computes for the node, under the name `value`. */
      value(options: ValueOptions): import('@pothos/core').FieldRef<Types, unknown>;
      /** The one node that a pattern leads to, or null. */
      one(options: RelationOptions): import('@pothos/core').FieldRef<Types, unknown>;
      /** The nodes that a pattern leads to, as a plain list. */
      list(options: RelationOptions): import('@pothos/core').FieldRef<Types, unknown>;
      /** The nodes that a pattern leads to, as a connection: filtered, sorted and paged. */
      many(options: RelationOptions): import('@pothos/core').FieldRef<Types, unknown>;
    }
  }
}

/** Gives each field the pattern cypher/`type`/`field`.cypher unless it names another, and its description the pattern's. */
export class GraphPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const spec = config.extensions?.['graph'] as FieldSpec | undefined;
    if (!spec || spec.kind === 'edge' || spec.kind === 'facets') return config;
    if (spec.kind === 'property') {
      return {
        ...config,
        extensions: { ...config.extensions, graph: { ...spec, name: spec.name || config.name } },
      };
    }
    const path = spec.pattern || `${uncapitalised(config.parentType)}/${config.name}`;
    return {
      ...config,
      description: config.description ?? pattern(path).description,
      extensions: { ...config.extensions, graph: { ...spec, pattern: path } },
    };
  }
}
SchemaBuilder.registerPlugin('graph', GraphPlugin);

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

type Context = { readonly graph: Graph };
const proto = RootFieldBuilder.prototype as unknown as PothosSchemaTypes.RootFieldBuilder<
  SchemaTypes,
  unknown
>;

proto.property = function ({ type, description, name = '', nullable = false, as }) {
  return this.field({
    type,
    description,
    nullable,
    extensions: { graph: { kind: 'property', name, as: as ?? 'value' } satisfies FieldSpec },
    resolve: (row: Row, _: unknown, __: unknown, info: GraphQLResolveInfo) =>
      row.properties[name || info.fieldName] ?? (Array.isArray(type) ? [] : null),
  } as never);
};

proto.value = function ({
  type,
  description,
  nullable = false,
  pattern: path = '',
  read = (value) => value,
}) {
  return this.field({
    type,
    description,
    nullable,
    extensions: { graph: { kind: 'value', pattern: path, list: Array.isArray(type) } satisfies FieldSpec },
    resolve: (row: Row, _: unknown, __: unknown, info: GraphQLResolveInfo) => {
      const spec = info.parentType.getFields()[info.fieldName]?.extensions.graph;
      return read(row.properties[valueName(spec && 'pattern' in spec ? spec.pattern : '')]);
    },
  } as never);
};

/** The ids in a filter that nobody has heard of. */
function unheardOf(where: unknown, { parentType, fieldName }: GraphQLResolveInfo): string[] {
  const type = parentType.getFields()[fieldName]?.args.find(({ name }) => name === 'where')?.type;
  return where && type ? idsIn(where, type).filter(isUnheardOf) : [];
}

for (const kind of ['one', 'list', 'many'] as const) {
  proto[kind] = function ({
    type,
    description,
    args = {},
    nullable = kind === 'one',
    pattern: path = '',
    parameters,
    from,
    order,
    ids,
    connection,
    ranked = false,
  }) {
    const { builder } = this as unknown as { builder: Builder };
    const spec: FieldSpec = {
      kind,
      pattern: path,
      ...(parameters ? { parameters } : {}),
      ...(from ? { from } : {}),
      ...(order ? { order } : {}),
    };
    return this.field({
      type: kind === 'list' ? [type] : kind === 'many' ? (connection ?? connectionType(builder, type)) : type,
      description,
      args:
        kind === 'many'
          ? {
              ...args,
              ...listArguments(builder, this.arg, type, {
                ranked,
                forwards: path !== '' && pattern(path).pages,
              }),
            }
          : args,
      nullable: kind === 'list' ? { list: false, items: nullable } : nullable,
      extensions: { graph: spec },
      complexity: (given: Arguments) => ({
        field: 1,
        multiplier:
          kind === 'one'
            ? 1
            : Number(
                given['first'] ?? given['last'] ?? (given['ids'] as unknown[] | undefined)?.length ?? 20,
              ),
      }),
      resolve: (parent: unknown, given: Arguments, { graph }: Context, info: GraphQLResolveInfo) => {
        const answer = graph.follow(parent, given, info);
        const named = [...(ids?.(given) ?? []), ...unheardOf(given['where'], info)];
        return named.length > 0 ? graph.unlessMissing(named, info, answer) : answer;
      },
    } as never);
  };
}
