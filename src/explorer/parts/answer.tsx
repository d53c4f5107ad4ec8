import type { Refused } from '../data/api.ts';
import type { Result } from '../data/result.ts';
import type { State } from '../state.ts';
import { WORDS } from '../words.ts';
import { Variables } from './variables.tsx';

interface AnswerProps {
  readonly state: State;
  readonly result: Result;
  readonly busy: boolean;
  readonly failure: Refused | null;
  readonly onAgain: () => void;
  readonly go: (state: State) => void;
}

/** What was asked, what can be changed in it, and the answer in a sentence; or why there is none. */
export function Answer({ state, result, busy, failure, onAgain, go }: AnswerProps) {
  const { language, what } = state;
  const words = WORDS[language];
  return (
    <>
      <h1 lang={what.kind === 'question' ? language : 'nl'}>{result.title}</h1>
      {result.question && what.kind === 'question' ? (
        <Variables
          question={result.question}
          variables={what.variables}
          language={language}
          onAsk={(variables) => go({ ...state, what: { ...what, variables }, expanded: [], pinned: [] })}
        />
      ) : null}
      <p class="sentence" role="status">
        {busy ? words.loading : result.sentence}
      </p>
      {failure ? (
        <p class="error" role="alert">
          {failure.code === 'OFFLINE' ? words.offline : `${words.failed} ${failure.message}`}
          {failure.requestId ? ` (${failure.requestId})` : ''}{' '}
          <button type="button" onClick={onAgain}>
            {words.retry}
          </button>
        </p>
      ) : null}
    </>
  );
}
