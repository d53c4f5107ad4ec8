import type { Result } from '../data/result.ts';
import { writeState, type State } from '../state.ts';
import { WORDS } from '../words.ts';
import { OpenView } from './views.tsx';

interface EmbedProps {
  readonly state: State;
  readonly result: Result;
  readonly go: (state: State) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
}

/** One view alone, for a frame in an article: the question, the answer, and the way to the whole page. */
export function Embed(props: EmbedProps) {
  const { state, result } = props;
  return (
    <main class="embed">
      <h1 lang={state.what.kind === 'question' ? state.language : 'nl'}>{result.title}</h1>
      <p class="sentence">{result.sentence}</p>
      <section id="view" class={state.view ?? result.view.toLowerCase()}>
        <OpenView {...props} />
      </section>
      <p class="note">
        <a href={`/${writeState({ ...state, embed: false })}`} target="_blank" rel="noopener">
          {WORDS[state.language].wholePage}
        </a>
      </p>
    </main>
  );
}
