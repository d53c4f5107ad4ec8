import type { InputFieldBuilder, InputFieldMap, InputRef, SchemaTypes } from '@pothos/core';
import type { Edge } from '../row.ts';
import type { EntityType } from '../../model/types.ts';
import type { FieldSpec } from '../field.ts';

/** What every list of the schema has: a connection type, a filter and an order, made once for a type of node. */
export type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Listed = EntityType | 'Entity';

const made = new WeakMap<Builder, Map<string, unknown>>();

function once<T>(builder: Builder, name: string, make: () => T): T {
  const types = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, types);
  if (!types.has(name)) types.set(name, make());
  return types.get(name) as T;
}

/**
 * `DecisionConnection` and `DecisionEdge`: an edge says on what the link stands that was followed to the node.
 * @param name what stands before Connection and Edge, where it is not the type
 * @param list what it is a list of, in plain words
 */
export function connectionType(
  builder: Builder,
  type: Listed,
  edgeFields: (t: never) => object = () => ({}),
  { name = type, list = `a list of ${plural(type)}` }: { name?: string; list?: string } = {},
): object {
  const evidence: FieldSpec = { kind: 'edge', link: true };
  return once(builder, `${name}Connection`, () =>
    builder.connectionObject(
      { type, name: `${name}Connection`, description: `A page of ${list}.` } as never,
      {
        name: `${name}Edge`,
        description: `One place in ${list}.`,
        fields: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>) => ({
          evidence: t.field({
            type: 'Evidence',
            nullable: true,
            description:
              'Why the link exists that was followed to this node; null in a list that follows no link.',
            extensions: { graph: evidence },
            resolve: (edge: Edge) => edge.link,
          } as never),
          ...edgeFields(t as never),
        }),
      } as never,
    ),
  );
}

/** `DecisionFilter`, to be filled by whoever declares the type. */
export function filterType(builder: Builder, type: EntityType): InputRef<unknown> {
  return once(builder, `${type}Filter`, () => builder.inputRef(`${type}Filter`));
}

/** `DecisionOrder`, to be filled by whoever declares the type. */
export function orderType(builder: Builder, type: EntityType): InputRef<unknown> {
  return once(builder, `${type}Order`, () => builder.inputRef(`${type}Order`));
}

/** `DecisionRelation`: what must hold of the decisions that something is related to. */
export function relationType(builder: Builder, type: EntityType): InputRef<unknown> {
  return once(builder, `${type}Relation`, () =>
    builder.inputRef(`${type}Relation`).implement({
      description: `What must hold of the related ${plural(type)}.`,
      fields: (t: InputFieldBuilder<SchemaTypes, 'InputObject'>) => ({
        some: t.field({ type: filterType(builder, type), description: 'At least one of them matches.' }),
        none: t.field({
          type: filterType(builder, type),
          description: 'None of them matches; `{}` asks for no relation at all.',
        }),
        any: t.stringList({
          description:
            'At least one of these is among them, by key, such as "fit"; agencies and programmes also by any name, such as "FIT".',
        }),
        all: t.stringList({ description: 'All of these are among them, by key or name as in `any`.' }),
        count: t.field({ type: 'IntFilter', description: 'How many there are.' } as never),
      }),
    } as never),
  );
}

const defaults = new Map<Listed, unknown>();

/** Says how lists of a type are sorted unless the caller asks otherwise. */
export function sortByDefault(type: EntityType, order: unknown): void {
  defaults.set(type, order);
}

/** The arguments of every list: a page of it, and for nodes of one type a filter and an order. */
export function listArguments(
  builder: Builder,
  arg: unknown,
  type: Listed,
  { ranked, forwards }: { ranked: boolean; forwards: boolean },
): InputFieldMap {
  const t = arg as typeof InputFieldBuilder.prototype.field & InputFieldBuilder<SchemaTypes, 'Arg'>;
  return {
    first: t.int({ description: 'How many from the start: 20 by default, at most 100.' }),
    after: t.string({ description: 'Those after this cursor.' }),
    ...(forwards
      ? {}
      : {
          last: t.int({ description: 'How many from the end instead, at most 100.' }),
          before: t.string({ description: 'Those before this cursor; goes with `last`.' }),
        }),
    ...(type === 'Entity'
      ? {}
      : {
          where: t({ type: filterType(builder, type), description: 'Only those that match.' }),
          ...(ranked
            ? {}
            : {
                orderBy: t({
                  type: orderType(builder, type),
                  description: 'How to sort; ties are sorted by id.',
                  defaultValue: defaults.get(type),
                } as never),
              }),
        }),
  };
}

/** The plural in plain words: `PolicyArea` gives "policy areas". */
export function plural(type: Listed): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
