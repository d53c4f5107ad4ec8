import { useState } from 'preact/hooks';
import type { QuestionEntry } from '../data/result.ts';
import { writeState, type State } from '../state.ts';
import { WORDS } from '../words.ts';

/** The questions that come first: one for each subject. */
const FIRST = [2, 1, 5, 7, 27, 9, 31, 12, 26, 42];

interface QuestionsProps {
  readonly state: State;
  readonly questions: readonly QuestionEntry[];
  readonly go: (state: State) => void;
}

/** The questions of the catalogue: the first few, or all with a filter. */
export function Questions({ state, questions, go }: QuestionsProps) {
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
    <>
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
      <ul>
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
    </>
  );
}
