import { useState } from 'preact/hooks';
import type { Picture, QuestionEntry } from '../data.ts';
import { lookOf, outline } from '../picture/shapes.ts';
import { writeState, type State } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

/** The questions that come first: one for each subject. */
const FIRST = [2, 1, 5, 7, 27, 9, 31, 12, 26, 42];

interface SidebarProps {
  readonly state: State;
  readonly questions: readonly QuestionEntry[];
  readonly picture: Picture;
  readonly go: (state: State) => void;
}

/** The questions, and the legend of the picture. */
export function Sidebar({ state, questions, picture, go }: SidebarProps) {
  const { language } = state;
  const words = WORDS[language];
  const [all, setAll] = useState(false);
  const [filter, setFilter] = useState('');
  const chosen = state.what.kind === 'question' ? state.what.number : null;
  const shown = all
    ? questions.filter(({ nl, en, tags }) =>
        `${nl} ${en} ${tags.join(' ')}`.toLowerCase().includes(filter.toLowerCase()),
      )
    : FIRST.flatMap((number) => questions.filter((one) => one.number === number));
  return (
    <nav class="sidebar" aria-label={words.questions}>
      <h2>{words.questions}</h2>
      {all ? (
        <input
          type="search"
          aria-label={words.filterQuestions}
          placeholder={words.filterQuestions}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      ) : null}
      <ul class="questions">
        {shown.map((question) => {
          const next: State = {
            ...state,
            what: { kind: 'question', number: question.number, variables: {} },
            view: null,
            selected: null,
            expanded: [],
            pinned: [],
          };
          return (
            <li key={question.number}>
              <a
                href={`/${writeState(next)}`}
                aria-current={question.number === chosen ? 'page' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  go(next);
                }}
              >
                {question[language]}
              </a>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={() => setAll(!all)}>
        {all ? words.fewerQuestions : `${words.allQuestions} (${questions.length})`}
      </button>
      <Legend picture={picture} state={state} go={go} />
    </nav>
  );
}

function Legend({ picture, state, go }: Omit<SidebarProps, 'questions'>) {
  const { language, claims } = state;
  const words = WORDS[language];
  const types = new Map<string, number>();
  for (const { type } of picture.nodes) types.set(type, (types.get(type) ?? 0) + 1);
  const claimed = picture.edges.filter(({ basis }) => basis === 'ASSESSMENT').length;
  return (
    <>
      <h2>{words.types}</h2>
      <ul class="legend">
        {[...types].map(([type, count]) => {
          const { shape, colour } = lookOf(type);
          return (
            <li key={type}>
              <svg width="18" height="18" viewBox="-9 -9 18 18" class={`node ${colour}`} aria-hidden="true">
                <path d={outline(shape, 6)} />
              </svg>
              {TYPES[language][type] ?? type}
              <span class="count">{count}</span>
            </li>
          );
        })}
      </ul>
      <h2>{words.authority}</h2>
      <ul class="legend">
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" class="edges">
            <line class="official" x1="0" y1="9" x2="18" y2="9" />
          </svg>
          {words.official}
          <span class="count">{picture.edges.length - claimed}</span>
        </li>
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" class="edges">
            <line class="claim" x1="0" y1="9" x2="18" y2="9" />
          </svg>
          {words.claim}
          <span class="count">{claimed}</span>
        </li>
      </ul>
      <label class="claims">
        <input
          type="checkbox"
          checked={claims}
          onChange={(event) => go({ ...state, claims: event.currentTarget.checked })}
        />
        {words.showClaims}
      </label>
    </>
  );
}
