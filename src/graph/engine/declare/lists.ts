import type { FieldMap, InputFieldMap, ObjectRef } from '@pothos/core';
import type { Edge, Page } from '../row.ts';
import { plural } from '../../model/types.ts';
import { defaultOrder, filterType, orderType } from './filters.ts';
import { once } from './once.ts';
import type { Builder, Fields, Listed, Types } from './types.ts';

/**
 * `DecisionConnection` and `DecisionEdge`: an edge says on what the link stands that was followed to the node.
 * @param name what stands before Connection and Edge, where it is not the type
 * @param list what it is a list of, in plain words
 */
export function connectionType(
  builder: Builder,
  type: Listed,
  edgeFields: (t: Fields<Edge>) => FieldMap = () => ({}),
  { name = type, list = `a list of ${plural(type)}` }: { name?: string; list?: string } = {},
): ObjectRef<Types, Page> {
  return once(builder, `${name}Connection`, () => {
    const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
      description: `One place in ${list}.`,
      fields: (t) => ({
        node: t.field({ type, complexity: 0, description: 'The node.', resolve: ({ node }) => node }),
        cursor: t.exposeString('cursor', {
          complexity: 0,
          description: 'The place in the list: give it to `after` for what follows.',
        }),
        evidence: t.field({
          type: 'Evidence',
          nullable: true,
          description:
            'Why the link exists that was followed to this node; null in a list that follows no link.',
          extensions: { graph: { kind: 'edge', link: true } },
          resolve: ({ link }) => link,
        }),
        ...edgeFields(t),
      }),
    });
    return builder.objectRef<Page>(`${name}Connection`).implement({
      description: `A page of ${list}.`,
      fields: (t) => ({
        edges: t.field({
          type: [edge],
          complexity: { field: 0, multiplier: 1 },
          description: 'The page, each node with why it is here.',
          resolve: ({ edges }) => edges,
        }),
        nodes: t.field({
          type: [type],
          complexity: { field: 0, multiplier: 1 },
          description: 'The nodes of the page, without their edges.',
          resolve: ({ nodes }) => nodes,
        }),
        pageInfo: t.field({
          type: builder.pageInfoRef(),
          complexity: 0,
          description: 'Where this page stands in the list.',
          resolve: ({ pageInfo }) => pageInfo,
        }),
        totalCount: t.field({
          type: 'NonNegativeInt',
          description: 'How long the whole list is; counted only when asked.',
          resolve: ({ totalCount }) => totalCount ?? 0,
        }),
      }),
    });
  });
}

/** The arguments of every list: a page of it, and for nodes of one type a filter and an order. */
export function listArguments(
  builder: Builder,
  type: Listed,
  { ranked = false, pages = false }: { readonly ranked?: boolean; readonly pages?: boolean },
): InputFieldMap {
  return builder.args((t) => ({
    first: t.int({ description: 'How many from the start: 20 by default, at most 100.' }),
    after: t.string({ description: 'Those after this cursor.' }),
    ...(pages
      ? {}
      : {
          last: t.int({ description: 'How many from the end instead, at most 100.' }),
          before: t.string({ description: 'Those before this cursor; goes with `last`.' }),
        }),
    ...(type === 'Entity'
      ? {}
      : {
          where: t.field({ type: filterType(builder, type), description: 'Only those that match.' }),
          ...(ranked
            ? {}
            : {
                orderBy: t.field({
                  type: orderType(builder, type),
                  description: 'How to sort; ties are sorted by id.',
                  defaultValue: defaultOrder(type) ?? null,
                }),
              }),
        }),
  }));
}
