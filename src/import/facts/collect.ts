import type { Basis } from '../../graph/model/bases.ts';
import { formatSource } from '../../graph/model/source.ts';
import { plainProperties, type EntityType } from '../../graph/model/types.ts';
import { searchProperties } from '../../search/terms.ts';
import type { Names } from '../recognise/names.ts';
import { collapsed } from '../slug.ts';
import { NO_TWINS, type Twins } from '../twins.ts';
import type { Place, Span } from '../parse/span.ts';

export interface FactNode {
  readonly id: string;
  readonly type: EntityType;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FactLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly words: string[];
  readonly sources: string[];
  /** What more is said of the relation, such as the direction of a person. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What a document says, as nodes and links: each node once, each link once with all its sources. */
export interface Facts {
  readonly nodes: readonly FactNode[];
  readonly links: readonly FactLink[];
}

/** A node to collect: `names` are found first by a search, `texts` after them. */
export interface NewNode {
  readonly type: EntityType;
  readonly key: string;
  readonly caption: string;
  readonly names?: readonly string[];
  readonly texts?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where something was read: a place in the document, and the reference it belongs to. */
export type At = (offset: number, reference?: number) => string;

export type Collector = ReturnType<typeof collect>;

/**
 * Collects what a document says: each node once, each link once.
 * @param document its key
 */
export function collect(
  document: string,
  names: Names,
  placeOf: (offset: number) => Place,
  twins: Twins = NO_TWINS,
) {
  const nodes = new Map<string, FactNode>();
  const links = new Map<string, FactLink>();

  const at: At = (offset, reference) =>
    formatSource({ document, ...placeOf(offset), ...(reference === undefined ? {} : { reference }) });

  /** Adds a node, unless it is there. @returns its id */
  function node({ type, key, caption, names = [], texts = [], properties }: NewNode): string {
    const id = `${type}:${key}`;
    if (!nodes.has(id))
      nodes.set(id, {
        id,
        type,
        properties: {
          ...properties,
          caption,
          ...plainProperties(type, properties),
          ...searchProperties(type, names, texts),
        },
      });
    return id;
  }

  /** Adds a link, or words, a source and properties to the one that is there. */
  function link(
    [from, type, to]: readonly [from: string, type: string, to: string],
    basis: Basis,
    source: string,
    words?: string,
    properties: Readonly<Record<string, string>> = {},
  ): void {
    const key = `${from} ${type} ${basis} ${to}`;
    const known = links.get(key) ?? { type, from, to, basis, words: [], sources: [], properties: {} };
    const link = { ...known, properties: { ...known.properties, ...properties } };
    links.set(key, link);
    if (words !== undefined && !link.words.includes(words)) link.words.push(words);
    if (!link.sources.includes(source)) link.sources.push(source);
  }

  /** The caption of a node that was added. */
  const captionOf = (id: string) => String(nodes.get(id)?.properties['caption'] ?? '');

  /** Adds an agency of the curated list. @returns its id */
  const agency = (slug: string) => node(agencyNode(slug, names));

  /**
   * Links nodes to the agencies and programmes that a text names.
   * @returns the ids of the agencies, with the words seen
   */
  function mentions(from: readonly string[], { text, start }: Span, basis: Basis, place = at) {
    const agencies = new Map<string, string>();
    for (const { slug, start: offset, words } of names.agenciesIn(text)) {
      const named = agency(slug);
      const type = basis === 'TITLE' ? 'CONCERNS' : 'MENTIONS';
      for (const one of from) link([one, type, named], basis, place(start + offset), collapsed(words));
      if (!agencies.has(named)) agencies.set(named, collapsed(words));
    }
    for (const { slug, start: offset, words } of names.programmesIn(text)) {
      const programme = node(programmeNode(slug, names));
      const type = basis === 'TITLE' ? 'BELONGS_TO' : 'MENTIONS';
      for (const one of from) link([one, type, programme], basis, place(start + offset), collapsed(words));
    }
    return agencies;
  }

  return {
    at,
    twins,
    node,
    link,
    captionOf,
    agency,
    mentions,
    facts: (): Facts => ({ nodes: [...nodes.values()], links: [...links.values()] }),
  };
}

function agencyNode(slug: string, { agencies }: Names): NewNode {
  const { names: others, abbreviations, ...entry } = found(agencies, slug);
  const all = [entry.name, ...(entry.nameEn ? [entry.nameEn] : []), ...others];
  const stated = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  return {
    type: 'Agency',
    key: slug,
    caption: entry.shortName,
    names: [entry.shortName, ...abbreviations, ...all],
    properties: { ...stated, names: [...new Set([...all, ...abbreviations])], abbreviations },
  };
}

function programmeNode(slug: string, { programmes }: Names): NewNode {
  const { name, names } = found(programmes, slug);
  const all = [...new Set([name, ...names])];
  return { type: 'Programme', key: slug, caption: name, names: all, properties: { slug, name, names: all } };
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, slug: string): Entry {
  const entry = entries.get(slug);
  if (!entry) throw new Error(`A name was recognised that no entry has: ${slug}`);
  return entry;
}
