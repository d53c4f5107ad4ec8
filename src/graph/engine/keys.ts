import { badInput, didYouMean } from '../../errors.ts';
import { inWords, partsOf, type EntityType } from '../model/types.ts';
import type { Path, RowOf } from './columns.ts';

/** The curated names of a type of nodes. */
export interface Curated {
  /** The key of the node with this name, in any case; undefined where no node has it. */
  keyOf(name: string): string | undefined;
  /** The names that differ from this one in few letters, the nearest first. */
  near(name: string): readonly string[];
}

/** A key or a name that a caller gives for a node. */
export interface Asked {
  /** The id that it is where it is a key: "PolicyArea:Omgeving". Where several types are possible, the text as given. */
  readonly id: string;
  /** The key or name, and the types of nodes that it can mean. */
  readonly name: string;
  readonly types: readonly EntityType[];
  /** The argument that has it, as messages write it: `decisions(where:)`. */
  readonly argument: string;
  /** Whether it must mean one node, and not all nodes that have the name. */
  readonly single: boolean;
}

/** The nodes that have a name; or else the names that differ from it in few letters, the nearest first. */
export interface Meaning {
  readonly ids: readonly string[];
  readonly near: readonly string[];
}

/** Reads from the graph by whole statements. */
export interface ReadGraph {
  /** Runs a whole statement, cypher/`path`.cypher. @returns its one row */
  read<P extends Path>(path: P, parameters: Record<string, unknown>): Promise<RowOf<P>>;
}

/** Looks up in the graph what names mean. */
export type Lookup = (graph: ReadGraph, asked: readonly Asked[]) => Promise<readonly Meaning[]>;

const curated = new Map<EntityType, Curated>();
let lookup: Lookup = (_, asked) => Promise.resolve(asked.map(() => ({ ids: [], near: [] })));

/** Accepts the curated names of a type wherever its key is accepted: "FIT" for "fit". The graph is not asked for them. */
export function acceptNames(type: EntityType, names: Curated): void {
  curated.set(type, names);
}

/** Accepts the names of all other nodes by looking them up. */
export function lookUpBy(how: Lookup): void {
  lookup = how;
}

/** The key for a key or a curated name of a type; undefined for another text. */
export function curatedKey(type: EntityType, name: string): string | undefined {
  return curated.get(type)?.keyOf(name);
}

/** The key for a key or a curated name; another text is returned unchanged. */
export function keyOf(type: EntityType, name: string): string {
  return curatedKey(type, name) ?? name;
}

/** The id of the node that a text means: an id, or a curated name. Another text is returned unchanged. */
export function idMeant(text: string, types: readonly EntityType[]): string {
  const { type, key } = partsOf(text);
  if (types.includes(type)) return `${type}:${keyOf(type, key)}`;
  const named = types.find((type) => curatedKey(type, text) !== undefined);
  return named ? `${named}:${keyOf(named, text)}` : text;
}

/** Whether a key or a name is curated: it is no mistake, even where no document has it. */
function isCurated({ types, name }: Asked): boolean {
  return types.some((type) => curatedKey(type, name) !== undefined);
}

/** What the keys and names of one request mean. */
export interface Names {
  /** The ids that a key or a name means: the key itself until it is known to be a name. */
  meaningOf(id: string): readonly string[];
  /** Which of these are not known yet: the statement says whether the graph has them. */
  unknown(asked: readonly Asked[]): readonly Asked[];
  /**
   * Learns what names mean that are no keys.
   * @returns whether one has a meaning: the statement must be asked again
   * @throws BAD_USER_INPUT for the first that no node has, unless `orNone`
   */
  learn(asked: readonly Asked[], orNone?: boolean): Promise<boolean>;
}

export function openNames(graph: ReadGraph): Names {
  const meanings = new Map<string, readonly string[]>();
  return {
    meaningOf: (id) => meanings.get(id) ?? [id],
    unknown: (asked) => asked.filter((one) => !meanings.has(one.id) && !isCurated(one)),
    async learn(asked, orNone = false) {
      if (asked.length === 0) return false;
      // The curated names of a type are all that it has.
      const open = asked.filter(({ types }) => !types.every((type) => curated.has(type)));
      const found = open.length > 0 ? await lookup(graph, open) : [];
      for (const one of asked) {
        const { ids = [], near = [] } = found[open.indexOf(one)] ?? {};
        if (ids.length === 0 && !orNone) throw notThere(one, near);
        if (ids.length > 1 && one.single) throw severalNamed(one.argument, one.name, ids);
        meanings.set(one.id, ids.length > 0 ? ids : [one.id]);
      }
      return found.some(({ ids }) => ids.length > 0);
    },
  };
}

const SHOWN = 5;

/** The mistake of a caller who gives a name that several nodes have. */
export function severalNamed(argument: string, name: string, ids: readonly string[]): Error {
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  return badInput(
    `${argument}: ${ids.length} nodes have the name "${name.slice(0, 80)}". Give one of these ids: ${ids.slice(0, SHOWN).join(', ')}${more}.`,
  );
}

/** The mistake of a caller who gives a name of no node. */
function notThere({ argument, types, name }: Asked, near: readonly string[]): Error {
  const [type = 'Entity', ...others] = types;
  const what = others.length > 0 ? 'node' : inWords(type);
  const close = types.flatMap((type) => curated.get(type)?.near(name) ?? []);
  return badInput(
    `${argument}: there is no ${what} "${name.slice(0, 80)}".${didYouMean(close.length > 0 ? close : near)}`,
  );
}
