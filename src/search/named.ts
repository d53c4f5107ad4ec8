import { badInput, didYouMean } from '../errors.ts';
import { severalNamed, type ReadGraph } from '../graph/engine/keys.ts';
import { plainText } from '../graph/model/text.ts';
import { ALL_TYPES, inWords, isEntityType, partsOf, type EntityType } from '../graph/model/types.ts';
import { nearestFirst } from './near.ts';
import { called, isName, typed } from './terms.ts';
import { tokens, words } from './tokens.ts';

const MOST_WORDS = 8;

/** A node to start from, and how its name was understood. */
export interface Start {
  readonly id: string;
  /** The number of its relations. */
  readonly degree: number;
  /** What was given: an id, a key or a name. */
  readonly name: string;
  /** The ids of the other nodes with this name. */
  readonly others: readonly string[];
}

/** A node with its degree, and whether its name is spelt exactly so. */
type Candidate = readonly [id: string, degree: number, spelt?: boolean];

/** A name, and the types of nodes that it can mean. */
interface Sought {
  readonly name: string;
  readonly types: readonly EntityType[];
}

/** The nodes that a name means, and all others that have it. */
interface Found {
  /** Whether the name is the key of a node. */
  readonly isKey: boolean;
  readonly meant: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/**
 * Finds the nodes that names mean: an id ("Agency:fit"), a key ("fit"), or any name of a node
 * ("FIT", "Flanders Investment & Trade"), in any case and with or without accents.
 * @param argument the argument that has the names, as messages write it: `paths(from:)`
 * @param types the types of nodes that are possible; where several nodes have a name, the first type counts
 * @throws BAD_USER_INPUT for a name of no node, with the nearest names, and for a name of several nodes of one type
 */
export async function named(
  graph: ReadGraph,
  argument: string,
  names: readonly string[],
  types: readonly EntityType[] = ALL_TYPES,
): Promise<Start[]> {
  if (names.length === 0) return [];
  const found = await findNamed(
    graph,
    names.map((name) => ({ name, types })),
  );
  const starts: Start[] = [];
  for (const [i, { meant, others }] of found.entries()) {
    const name = names[i] as string;
    const [one, ...more] = meant;
    if (!one) throw badInput(await notFound(graph, argument, { name, types }));
    if (more.length > 0) throw severalNamed(argument, name, meant.map(idOf));
    starts.push({ id: one[0], degree: one[1], name, others: others.map(idOf) });
  }
  return starts;
}

/** The ids of the nodes that names mean; without names, no statement is run. @throws as `named` does */
export async function idsNamed(
  graph: ReadGraph,
  argument: string,
  names: readonly string[],
): Promise<readonly string[]> {
  return (await named(graph, argument, names)).map(({ id }) => id);
}

const idOf = ([id]: Candidate) => id;

/** Looks up names in one statement. */
export async function findNamed(graph: ReadGraph, sought: readonly Sought[]): Promise<Found[]> {
  const { named } = await graph.read('walk/named', { names: sought.map(asked) });
  return (named as { ids: Candidate[]; called: Candidate[] }[]).map(understood);
}

/** A name as the statement takes it. An id is no name, and nothing else is called so. */
function asked({ name, types }: Sought) {
  const { type, key } = partsOf(name);
  if (isEntityType(type)) return { text: key, ids: [name], called: null };
  const only =
    types.length < ALL_TYPES.length ? ` +(${types.map((one) => `searchName:${typed(one)}`).join(' ')})` : '';
  return {
    text: name,
    ids: [...new Set(types.flatMap((one) => [`${one}:${name}`, `${one}:${plainText(name)}`]))],
    called: `+searchName:${called(words(name))}${only}`,
  };
}

/**
 * The nodes that a name means: nodes with that key, in any case, or else nodes with that name in exactly this spelling, or else
 * nodes with that name. Of several types, the first one counts.
 */
function understood({ ids, called }: { ids: readonly Candidate[]; called: readonly Candidate[] }): Found {
  const spelt = called.filter(([, , exactly]) => exactly);
  const best = ids.length > 0 ? ids : spelt.length > 0 ? spelt : called;
  const rank = ([id]: Candidate) => ALL_TYPES.indexOf(partsOf(id).type);
  const first = Math.min(...best.map(rank));
  const byRank = (a: Candidate, b: Candidate) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1);
  const meant = best.filter((one) => rank(one) === first).toSorted(byRank);
  const taken = new Set(meant.map(idOf));
  const all = new Map([...called, ...ids].map((one) => [one[0], one]));
  return {
    isKey: ids.length > 0,
    meant,
    others: [...all.values()].filter(([id]) => !taken.has(id)).toSorted(byRank),
  };
}

async function notFound(graph: ReadGraph, argument: string, sought: Sought): Promise<string> {
  const { name, types } = sought;
  const [type = 'Entity', ...others] = types;
  const what = others.length > 0 ? 'node' : inWords(type);
  return `${argument}: there is no ${what} "${name.slice(0, 80)}".${didYouMean(await nearNames(graph, sought))}`;
}

/** The names of nodes that differ from a name in few letters, the nearest first; of a node with a long title, its key. */
export async function nearNames(graph: ReadGraph, { name, types }: Sought): Promise<string[]> {
  const term = called(words(name));
  const { near } = await graph.read('walk/near', {
    near: `searchName:${term}~2 searchName:${term}* ${allAlmost(name)}`,
    types,
  });
  const names = (near as (readonly [id: string, name: string | null])[]).map(([id, one]) =>
    one !== null && isName(one) ? one : partsOf(id).key,
  );
  return nearestFirst([...new Set(names)], name);
}

/** A query for nodes that have all words of a name, each in almost the same spelling. */
function allAlmost(name: string): string {
  const terms = tokens(name).flatMap(({ words }) => words.map(({ term }) => `+searchName:${term}~`));
  return terms.length > 1 ? `(${terms.slice(0, MOST_WORDS).join(' ')})` : '';
}
