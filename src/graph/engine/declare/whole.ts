import { RootFieldBuilder, type FieldKind, type InputFieldMap, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Graph } from '../graph.ts';
import type { EntityType } from '../../model/types.ts';
import type { Arguments, FieldSpec } from '../field.ts';
import { askedBelow } from '../selection.ts';

interface WholeOptions {
  readonly type: string | object | [string | object];
  /** A file of cypher/, which returns one row. */
  readonly statement: string;
  /** What the field gives, where the statement's comment does not say it. */
  readonly description?: string;
  readonly args?: InputFieldMap;
  /** From the arguments to the statement's parameters; `asked` has paths of fields selected below, such as "rows.total". */
  readonly parameters?: (args: Arguments, asked: ReadonlySet<string>) => Record<string, unknown>;
  /** From the statement's row to what the field gives; may refuse by throwing. */
  readonly read?: (row: Readonly<Record<string, unknown>>, args: Arguments) => unknown;
  /** The ids that the arguments give; each must name something. */
  readonly ids?: (args: Arguments) => readonly string[];
  readonly nullable?: boolean;
  /** How many of what it gives can come, for the cost of the fields below. */
  readonly most?: (args: Arguments) => number;
}

interface ThingOptions {
  /** The property of the parent that has the id. */
  readonly from: string;
  readonly description: string;
  readonly type?: EntityType | 'Entity';
  readonly nullable?: boolean;
}

declare global {
  export namespace PothosSchemaTypes {
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind extends FieldKind = FieldKind> {
      /** What a whole statement answers, one row of it. Ids in it lead to nodes by `t.thing`. */
      whole(options: WholeOptions): import('@pothos/core').FieldRef<Types, unknown>;
      /** The node whose id the parent has, where the parent is a row of a whole statement. */
      thing(options: ThingOptions): import('@pothos/core').FieldRef<Types, unknown>;
    }
  }
}

/** What a whole statement costs, in fields of one node: it may look at everything. */
const WHOLE = 1_000;

const proto = RootFieldBuilder.prototype as unknown as PothosSchemaTypes.RootFieldBuilder<
  SchemaTypes,
  unknown
>;

proto.whole = function ({
  type,
  statement,
  description,
  args = {},
  parameters,
  read = (row) => row,
  ids = () => [],
  nullable = false,
  most = () => 1,
}) {
  const spec: FieldSpec = { kind: 'whole', pattern: statement };
  return this.field({
    type,
    description,
    args,
    nullable,
    extensions: { graph: spec },
    complexity: (given: Arguments) => ({ field: WHOLE, multiplier: most(given) }),
    resolve: async (
      _: unknown,
      given: Arguments,
      { graph }: { readonly graph: Graph },
      info: GraphQLResolveInfo,
    ) => {
      const asked = parameters ? parameters(given, askedBelow(info)) : { ...given };
      return read(await graph.unlessMissing(ids(given), info, graph.read(statement, asked)), given);
    },
  } as never);
};

proto.thing = function ({ type = 'Entity', nullable = false, ...options }) {
  return this.one({ type, pattern: 'entity/self', nullable, ...options });
};
