import { countWithin, within } from '../errors.ts';
import type { Graph } from '../graph/engine/graph.ts';
import type { Basis } from '../graph/model/bases.ts';
import type { EntityType } from '../graph/model/types.ts';
import { LIMITS } from '../limits.ts';
import { named } from '../search/named.ts';
import { countTypes, drawAmong, type Network, type TypeCount } from './network.ts';
import { openWalk } from './walk.ts';

export interface ExpansionAsked {
  /** The node to expand: an id, a slug or a name. */
  readonly id: string;
  /** The ids of the nodes that the picture has already, at most `LIMITS.expandShown`. */
  readonly shown: readonly string[];
  readonly types: readonly EntityType[];
  readonly basis: readonly Basis[];
  /** The largest number of new nodes, 1 to `LIMITS.first`. */
  readonly first: number;
}

export interface Expansion {
  /** The new nodes, and the relations of each with another new node or with a node that is shown. */
  readonly network: Network;
  /** The numbers of further neighbours, by type. */
  readonly left: readonly TypeCount[];
  /** Whether all neighbours were read. */
  readonly complete: boolean;
}

/**
 * Expands a node of a picture: its neighbours that the picture does not have yet, the most linked first.
 * @throws BAD_USER_INPUT for a number out of its range, and for a name of no node or of several
 */
export async function expandNode(graph: Graph, asked: ExpansionAsked): Promise<Expansion> {
  const { shown, types, basis, first } = asked;
  within('expand(first:)', first, LIMITS.first, 1);
  countWithin('expand(shown:)', 'ids', shown.length, LIMITS.expandShown);
  const starts = await named(graph, 'expand(id:)', [asked.id]);
  const [{ id }] = starts as [(typeof starts)[number]];
  const walk = openWalk(graph, { types, basis }, starts);
  await walk.expand([id]);
  const there = new Set([id, ...shown]);
  const found = [...walk.linksOf(id).keys()].filter((one) => !there.has(one));
  found.sort((a, b) => walk.degreeOf(b) - walk.degreeOf(a) || (a < b ? -1 : 1));
  const chosen = new Set(found.slice(0, first));
  const network = await drawAmong(graph, [...there, ...chosen], { basis, left: found.slice(first) });
  return {
    network: {
      ...network,
      nodes: [...chosen].flatMap((one) => network.nodes.filter((node) => node.id === one)),
      edges: network.edges.filter(({ source, target }) => chosen.has(source) || chosen.has(target)),
    },
    left: countTypes(found.slice(first)),
    complete: walk.complete(),
  };
}
