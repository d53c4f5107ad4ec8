import type { FieldMap, InputFieldMap, ObjectRef } from '@pothos/core';
import type { Edge, Page } from '../row.ts';
import { plural } from '../../model/types.ts';
import { defaultOrder, filterType, orderType } from './filters.ts';
import { once } from './once.ts';
import type { Builder, Fields, Listed, Types } from './types.ts';
import { LIMITS } from '../../../limits.ts';

/**
 * `DecisionConnection` and `DecisionEdge`: an edge has the evidence of the relation that leads to its node.
 * @param name the word before Connection and Edge, if it is not the type
 * @param list the list in plain words
 */
export function connectionType(
  builder: Builder,
  type: Listed,
  edgeFields: (t: Fields<Edge>) => FieldMap = () => ({}),
  { name = type, list = `a list of ${nodesOf(type)}` }: { name?: string; list?: string } = {},
): ObjectRef<Types, Page> {
  return once(builder, `${name}Connection`, () => {
    const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
      description: `An edge in ${list}: a node, its cursor and its evidence.`,
      fields: (t) => ({
        node: t.field({ type, complexity: 0, description: 'The node.', resolve: ({ node }) => node }),
        cursor: t.exposeString('cursor', {
          complexity: 0,
          description: 'The place in the list. Give it to `after` for the nodes that follow.',
        }),
        evidence: t.field({
          type: 'Evidence',
          nullable: true,
          description:
            'The evidence of the relation that leads to this node; of several relations in a row, the weakest. Null in a list that follows no relation.',
          extensions: { graph: { kind: 'edge', link: ['basis', 'words', 'sources'] } },
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
          description: 'The nodes of the page, each with its evidence.',
          resolve: ({ edges }) => edges,
        }),
        nodes: t.field({
          type: [type],
          complexity: { field: 0, multiplier: 1 },
          description: 'The nodes of the page, without evidence.',
          resolve: ({ nodes }) => nodes,
        }),
        pageInfo: t.field({
          type: builder.pageInfoRef(),
          complexity: 0,
          description: 'The position of this page in the list.',
          resolve: ({ pageInfo }) => pageInfo,
        }),
        totalCount: t.field({
          type: 'NonNegativeInt',
          description: 'Number of nodes in the whole list.',
          resolve: ({ totalCount }) => totalCount ?? 0,
        }),
      }),
    });
  });
}

const nodesOf = (type: Listed): string => (type === 'Entity' ? 'nodes' : plural(type));

/** The arguments of every list: a page, and for nodes of one type a filter and an order. */
export function listArguments(
  builder: Builder,
  type: Listed,
  { ranked = false }: { readonly ranked?: boolean },
): InputFieldMap {
  const nodes = nodesOf(type);
  return builder.args((t) => ({
    first: t.int({
      description: `Number of ${nodes} from the start of the list: 20 by default, at most ${LIMITS.first}.`,
    }),
    after: t.string({
      description: `Only ${nodes} after this cursor, which a list in the same order gave.`,
    }),
    last: t.int({
      description: `Number of ${nodes} from the end of the list instead, at most ${LIMITS.first}.`,
    }),
    before: t.string({
      description: `Only ${nodes} before this cursor, which a list in the same order gave.`,
    }),
    ...(type === 'Entity'
      ? {}
      : {
          where: t.field({
            type: filterType(builder, type),
            description: `Only ${nodes} that match this filter.`,
          }),
          ...(ranked
            ? {}
            : {
                orderBy: t.field({
                  type: orderType(builder, type),
                  description: 'The order of the list. Equal values are sorted by id.',
                  defaultValue: defaultOrder(type) ?? null,
                }),
              }),
        }),
  }));
}
