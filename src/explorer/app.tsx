import { useEffect, useRef, useState } from 'preact/hooks';
import { askAt, Refused } from './api.ts';
import { load, type PageData, type Result } from './data.ts';
import { Chain } from './parts/chain.tsx';
import { DetailsPane } from './parts/details.tsx';
import { Search } from './parts/search.tsx';
import { Share } from './parts/share.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { Stage } from './parts/stage.tsx';
import { Table } from './parts/table.tsx';
import { Timeline } from './parts/timeline.tsx';
import { Variables } from './parts/variables.tsx';
import { SIZE } from './picture/network.tsx';
import { readState, startOf, writeState, type State, type View } from './state.ts';
import { WORDS } from './words.ts';

/** Words of the API for the constants that the page shows. */
export interface Vocabulary {
  readonly relations: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
}

export interface AppProps {
  readonly state: State;
  readonly data: PageData;
  readonly vocabulary: Readonly<Record<State['language'], Vocabulary>>;
}

const VIEWS: readonly View[] = ['network', 'table', 'timeline'];

/** The page. On the server it is written with its first answer; in the browser it goes on from there. */
export function App({ state: first, data: given, vocabulary }: AppProps) {
  const [state, setState] = useState(first);
  const [data, setData] = useState(given);
  const [failure, setFailure] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(keyOf(first));
  const { language } = state;
  const words = WORDS[language];
  const { result } = data;
  const view = state.view ?? (result.view.toLowerCase() as View);

  useEffect(() => {
    const back = () => setState(readState(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${result.title} – ${words.name}`;
  });
  useEffect(() => void ask(), [keyOf(state)]);

  async function ask(again = false): Promise<void> {
    const key = keyOf(state);
    if (key === asked.current && !again) return;
    asked.current = key;
    setBusy(true);
    try {
      const loaded = await load(state, askAt());
      if (asked.current !== key) return;
      setData(loaded);
      setFailure(null);
    } catch (error) {
      if (asked.current === key)
        setFailure(error instanceof Refused ? error : new Refused(String(error), 'UNKNOWN'));
    } finally {
      if (asked.current === key) setBusy(false);
    }
  }

  function go(next: State, replace = false): void {
    setState(next);
    if (writeState(next) === writeState(state)) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', `/${writeState(next)}`);
  }
  const select = (id: string | null) => go({ ...state, selected: id });
  const expand = (id: string) =>
    state.expanded.includes(id)
      ? undefined
      : go({ ...state, selected: id, expanded: [...state.expanded, id] });
  const around = (id: string) =>
    go({ ...state, what: { kind: 'around', id }, view: null, selected: id, expanded: [], pinned: [] });

  return (
    <div class="page">
      <a class="skip" href="#answer">
        {result.title}
      </a>
      <header>
        <a class="name" href={`/${writeState(startOf(language))}`}>
          {words.name}
        </a>
        <Search
          language={language}
          onChoose={around}
          onAsk={(number, variables) =>
            go({ ...startOf(language), what: { kind: 'question', number, variables }, claims: state.claims })
          }
        />
        <p class="languages">
          {(['nl', 'en'] as const).map((one) => (
            <a
              key={one}
              href={`/${writeState({ ...state, language: one })}`}
              hreflang={one}
              title={WORDS[one].language}
              aria-current={one === language ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go({ ...state, language: one });
              }}
            >
              {one.toUpperCase()}
            </a>
          ))}
          <a href="/graphql">GraphiQL</a>
        </p>
      </header>
      <Sidebar state={state} questions={data.questions} picture={result.picture} go={go} />
      <main id="answer" aria-busy={busy}>
        <h1 lang={state.what.kind === 'question' ? language : 'nl'}>{result.title}</h1>
        {result.question && state.what.kind === 'question' ? (
          <Variables
            question={result.question}
            variables={state.what.variables}
            language={language}
            onAsk={(variables) =>
              state.what.kind === 'question' &&
              go({ ...state, what: { ...state.what, variables }, expanded: [], pinned: [] })
            }
          />
        ) : null}
        <p class="sentence" role="status">
          {busy ? words.loading : result.sentence}
        </p>
        {failure ? (
          <p class="error" role="alert">
            {failure.code === 'OFFLINE' ? words.offline : `${words.failed} ${failure.message}`}
            {failure.requestId ? ` (${failure.requestId})` : ''}{' '}
            <button type="button" onClick={() => void ask(true)}>
              {words.retry}
            </button>
          </p>
        ) : null}
        <div class="bar">
          <div class="tabs" role="tablist">
            {VIEWS.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                id={`tab-${one}`}
                aria-selected={one === view}
                aria-controls="view"
                onClick={() => go({ ...state, view: one })}
              >
                {words[one]}
              </button>
            ))}
          </div>
          <Share state={state} result={result} />
        </div>
        <section id="view" role="tabpanel" aria-labelledby={`tab-${view}`} class={view}>
          <Shown view={view} result={result} state={state} select={select} expand={expand} go={go} />
        </section>
      </main>
      <DetailsPane
        id={state.selected}
        language={language}
        {...vocabulary[language]}
        onSelect={select}
        onExpand={expand}
        onAround={around}
      />
    </div>
  );
}

interface ShownProps {
  readonly view: View;
  readonly result: Result;
  readonly state: State;
  readonly select: (id: string | null) => void;
  readonly expand: (id: string) => void;
  readonly go: (state: State, replace?: boolean) => void;
}

function Shown({ view, result, state, select, expand, go }: ShownProps) {
  const { language, selected, pinned } = state;
  if (view === 'table')
    return <Table table={result.table} language={language} selected={selected} onSelect={select} />;
  if (view === 'timeline')
    return (
      <Timeline table={result.table} size={SIZE} language={language} selected={selected} onSelect={select} />
    );
  const isPath = result.table.columns.some(({ key }) => key === 'relations.evidence.words');
  return (
    <>
      {isPath ? <Chain table={result.table} language={language} onSelect={select} /> : null}
      <Stage
        picture={result.picture}
        language={language}
        selected={selected}
        onSelect={select}
        onExpand={expand}
        onPin={(id, x, y) => go({ ...state, pinned: [...pinned.filter(([one]) => one !== id), [id, x, y]] })}
      />
    </>
  );
}

/** What must be loaded for a state: it is loaded again when this changes. */
function keyOf({ what, language, claims, expanded, pinned }: State): string {
  return JSON.stringify([what, language, claims, expanded, pinned]);
}
