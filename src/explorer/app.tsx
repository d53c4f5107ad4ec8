import { useEffect } from 'preact/hooks';
import { useAddress } from './address.ts';
import type { PageData } from './data/result.ts';
import { usePageData } from './data/use.ts';
import { DetailsPane } from './details/details.tsx';
import { Answer } from './parts/answer.tsx';
import { Embed } from './parts/embed.tsx';
import { Header } from './parts/header.tsx';
import { Legend } from './parts/legend.tsx';
import { Notice } from './parts/notice.tsx';
import { Questions } from './parts/questions.tsx';
import { Views } from './parts/views.tsx';
import type { State } from './state.ts';
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

/** The page. On the server it is written with its first answer; in the browser it goes on from there. */
export function App({ state: first, data: given, vocabulary }: AppProps) {
  const { state, go } = useAddress(first);
  const { data, failure, busy, again } = usePageData(state, given);
  const { language } = state;
  const { questions, result, version } = data;
  const words = WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${result.title} – ${words.name}`;
  });

  const select = (id: string | null) => go({ ...state, selected: id });
  const expand = (id: string) =>
    state.expanded.includes(id)
      ? undefined
      : go({ ...state, selected: id, expanded: [...state.expanded, id] });
  const collapse = (id: string) =>
    go({ ...state, selected: id, expanded: state.expanded.filter((one) => one !== id) });
  const around = (id: string) =>
    go({ ...state, what: { kind: 'around', id }, view: null, selected: id, expanded: [], pinned: [] });

  if (state.embed)
    return <Embed {...{ state, result, go }} onSelect={select} onExpand={expand} onCollapse={collapse} />;
  return (
    <div class="page">
      <a class="skip" href="#answer">
        {result.title}
      </a>
      <Header state={state} go={go} onAround={around} />
      <nav class="sidebar" aria-label={words.questions}>
        <div class="questions">
          <Questions state={state} questions={questions} go={go} />
        </div>
        <div class="legend">
          <Legend state={state} picture={result.picture} go={go} />
        </div>
      </nav>
      <main id="answer" aria-busy={busy}>
        <Notice state={state} version={version} onReload={again} />
        <Answer {...{ state, result, busy, failure, go }} onAgain={again} />
        <Views
          {...{ state, result, version, go }}
          onSelect={select}
          onExpand={expand}
          onCollapse={collapse}
        />
      </main>
      <DetailsPane
        id={state.selected}
        language={language}
        {...vocabulary[language]}
        isExpanded={state.selected !== null && state.expanded.includes(state.selected)}
        onSelect={select}
        onExpand={expand}
        onCollapse={collapse}
        onAround={around}
      />
    </div>
  );
}
