/** What the page shows: all of it is in the address, so that a link shows others the same. */
export interface State {
  readonly what: What;
  readonly view: View | null;
  readonly language: Language;
  /** Whether relations that only the AI-written assessment claims are shown too. */
  readonly claims: boolean;
  /** The id of the node whose details are open. */
  readonly selected: string | null;
  /** The ids of nodes that were expanded, in order. */
  readonly expanded: readonly string[];
  /** Whether only the view is shown, for a frame in another page. */
  readonly embed: boolean;
  /** The version of the graph when a link was copied; null in an address that was not copied. */
  readonly version: string | null;
  /** Places that the reader gave to nodes: id, x, y. */
  readonly pinned: readonly (readonly [id: string, x: number, y: number])[];
}

/** A question of the catalogue with its variables, or the network around a node. */
export type What =
  | {
      readonly kind: 'question';
      readonly number: number;
      readonly variables: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'around'; readonly id: string };
export type View = 'network' | 'table' | 'timeline';
export type Language = 'nl' | 'en';

export const FIRST_QUESTION = 2;
export const VIEWS: readonly View[] = ['network', 'table', 'timeline'];

/** Reads the state from the query of an address; what cannot be read is left at its default. */
export function readState(query: string): State {
  const given = new URLSearchParams(query);
  const id = given.get('around');
  const view = given.get('view') as View | null;
  return {
    what: id
      ? { kind: 'around', id }
      : {
          kind: 'question',
          number: Number(given.get('question')) || FIRST_QUESTION,
          variables: variablesIn(given.get('variables')),
        },
    view: view && VIEWS.includes(view) ? view : null,
    language: given.get('lang') === 'en' ? 'en' : 'nl',
    claims: given.get('claims') === '1',
    selected: given.get('select'),
    expanded: given.getAll('expand'),
    embed: given.has('embed'),
    version: given.get('version'),
    pinned: given.getAll('pin').flatMap((text) => {
      const [, key = '', x, y] = /^(.+)@(-?\d+),(-?\d+)$/.exec(text) ?? [];
      return key ? [[key, Number(x), Number(y)] as const] : [];
    }),
  };
}

/** Writes the state as the query of an address, without what is as it is by default. */
export function writeState(state: State): string {
  const { what, view, language, claims, selected, expanded, embed, version, pinned } = state;
  const given = new URLSearchParams();
  if (what.kind === 'around') given.set('around', what.id);
  else {
    if (what.number !== FIRST_QUESTION) given.set('question', String(what.number));
    if (Object.keys(what.variables).length > 0) given.set('variables', JSON.stringify(what.variables));
  }
  if (view) given.set('view', view);
  if (language !== 'nl') given.set('lang', language);
  if (claims) given.set('claims', '1');
  if (selected) given.set('select', selected);
  for (const id of expanded) given.append('expand', id);
  for (const [id, x, y] of pinned) given.append('pin', `${id}@${Math.round(x)},${Math.round(y)}`);
  if (embed) given.set('embed', '1');
  if (version) given.set('version', version);
  const query = given.toString();
  return query ? `?${query}` : '';
}

/** The state of the first visit, in a language. */
export function startOf(language: Language): State {
  return { ...readState(''), language };
}

function variablesIn(text: string | null): Record<string, unknown> {
  if (!text) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
  } catch {
    return {};
  }
}
