import { badInput, didYouMean } from '../errors.ts';
import type { Graph } from '../graph/engine/graph.ts';
import { ALL_TYPES, partsOf } from '../graph/model/types.ts';
import { nearestFirst } from './near.ts';
import { called } from './terms.ts';
import { tokens, words } from './tokens.ts';

const MOST_WORDS = 8;

/** A node to start from, and the number of its relations. */
export interface Start {
  readonly id: string;
  readonly degree: number;
}

/** A node with its degree, and whether its name is spelt exactly so. */
type Candidate = readonly [id: string, degree: number, spelt?: boolean];

interface Named {
  readonly ids: readonly Candidate[];
  readonly called: readonly Candidate[];
}

/**
 * Finds the nodes that names mean: an id ("Agency:fit"), a key ("fit"), or any name of a node
 * ("FIT", "Flanders Investment & Trade"), in any case and with or without accents.
 * @param argument the argument that has the names, as messages write it: `paths(from:)`
 * @throws BAD_USER_INPUT for a name of no node, with the nearest names, and for a name of several nodes
 */
export async function named(graph: Graph, argument: string, names: readonly string[]): Promise<Start[]> {
  const { named } = await graph.read('walk/named', {
    names: names.map((name) => ({
      text: name,
      ids: [name, ...ALL_TYPES.map((type) => `${type}:${name}`)],
      called: `searchName:${called(words(name))}`,
    })),
  });
  const starts: Start[] = [];
  for (const [i, found] of (named as Named[]).entries()) {
    const name = names[i] as string;
    const [one, two] = meant(found);
    if (!one) throw badInput(await notFound(graph, argument, name));
    if (two && one[0] !== name)
      throw badInput(
        `${argument}: several nodes have the name "${name}". Give an id: ${one[0]}, ${two[0]} …`,
      );
    starts.push({ id: one[0], degree: one[1] });
  }
  return starts;
}

async function notFound(graph: Graph, argument: string, name: string): Promise<string> {
  const term = called(words(name));
  const query = `searchName:${term}~2 searchName:${term}* ${allAlmost(name)}`;
  const { near } = await graph.read('walk/near', { near: query });
  const hint = didYouMean(nearestFirst(near as string[], name));
  return `${argument}: there is no node "${name.slice(0, 80)}".${hint}`;
}

/** A query for nodes that have all words of a name, each in almost the same spelling. */
function allAlmost(name: string): string {
  const terms = tokens(name).flatMap(({ words }) => words.map(({ term }) => `+searchName:${term}~`));
  return terms.length > 1 ? `(${terms.slice(0, MOST_WORDS).join(' ')})` : '';
}

/** The ids of the nodes that names mean; without names, no statement is run. @throws as `named` does */
export async function idsNamed(
  graph: Graph,
  argument: string,
  names: readonly string[],
): Promise<readonly string[]> {
  return names.length > 0 ? (await named(graph, argument, names)).map(({ id }) => id) : [];
}

/**
 * The nodes that a name means: nodes with that key, or else nodes with that name in exactly this spelling, or else
 * nodes with that name. Of several types, the first one counts.
 */
function meant({ ids, called }: Named): readonly Candidate[] {
  const spelt = called.filter(([, , exactly]) => exactly);
  const all = ids.length > 0 ? ids : spelt.length > 0 ? spelt : called;
  const rank = ([id]: Candidate) => ALL_TYPES.indexOf(partsOf(id).type);
  const first = Math.min(...all.map(rank));
  return all.filter((one) => rank(one) === first).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
