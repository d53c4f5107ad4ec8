import type { InputFieldMap, SchemaTypes, TypeParam } from '@pothos/core';
import type { Columns, Path } from '../columns.ts';
import type { Arguments } from '../field.ts';
import type { ReadGraph } from '../keys.ts';
import { askedBelow } from '../selection.ts';
import { make, proto } from './make.ts';
import type { Given } from './types.ts';

type Parameters = Record<string, unknown>;

/** What the parameters of a whole statement may also depend on. */
interface Below {
  readonly graph: ReadGraph;
  /** The paths of the fields selected below, such as "rows.total". */
  readonly selected: ReadonlySet<string>;
}

interface WholeOptions<Type, Args extends InputFieldMap, P extends Path, Column extends Columns[P]> {
  readonly type: Type;
  /** A file of cypher/, which returns one row. */
  readonly statement: P;
  /** The columns of the row that the field gives or reads. */
  readonly columns: readonly Column[];
  /** What the field gives, where the statement's comment does not say it. */
  readonly description?: string;
  readonly args?: Args;
  /** From the arguments to the statement's parameters. */
  readonly parameters?: (args: Given<Args>, asked: Below) => Parameters | Promise<Parameters>;
  /** From the statement's row to what the field gives; may refuse by throwing. */
  readonly read?: (row: Readonly<Record<Column, unknown>>, args: Given<Args>) => unknown;
  readonly nullable?: boolean;
  /** How many of what it gives can come, for the cost of the fields below. */
  readonly most?: (args: Given<Args>) => number;
}

declare global {
  export namespace PothosSchemaTypes {
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind> {
      /** What a whole statement answers, one row of it. Ids in it lead to nodes by `t.nodeById`. */
      whole<
        Type extends TypeParam<Types>,
        Args extends InputFieldMap,
        P extends Path,
        Column extends Columns[P],
      >(
        options: WholeOptions<Type, Args, P, Column>,
      ): FieldRef<Types, unknown>;
    }
  }
}

/** What a whole statement costs, in fields of one node: it may look at everything. */
const WHOLE = 1_000;

/** Options whose arguments the compiler has checked where the field is declared. */
interface Checked {
  readonly parameters?: (args: Arguments, asked: Below) => Parameters | Promise<Parameters>;
  readonly read?: (row: Readonly<Record<string, unknown>>, args: Arguments) => unknown;
  readonly most?: (args: Arguments) => number;
}

proto.whole = function ({ type, statement, columns, description, args = {}, nullable = false, ...options }) {
  const { parameters, read = (row) => row, most = () => 1 } = options as Checked;
  return make(this, {
    type,
    description,
    args,
    nullable,
    spec: { kind: 'whole', pattern: statement, columns },
    complexity: (given) => ({ field: WHOLE, multiplier: most(given) }),
    resolve: async (_, given, { graph }, info) => {
      const asked = parameters
        ? await parameters(given, { graph, selected: askedBelow(info) })
        : { ...given };
      return read(await graph.read(statement, asked), given);
    },
  });
};
