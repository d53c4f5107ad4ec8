import { Search } from '../search/search.tsx';
import { startOf, writeState, type State } from '../state.ts';
import { WORDS } from '../words.ts';

interface HeaderProps {
  readonly state: State;
  readonly go: (state: State) => void;
  readonly onAround: (id: string) => void;
}

/** The name of the site, the search field and the languages. */
export function Header({ state, go, onAround }: HeaderProps) {
  const { language } = state;
  return (
    <header>
      <a class="name" href={`/${writeState(startOf(language))}`}>
        {WORDS[language].name}
      </a>
      <Search
        language={language}
        onChoose={onAround}
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
  );
}
