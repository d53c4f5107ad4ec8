import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';
import { Suggestion } from './choice.tsx';
import { useChoices, type Choice } from './choices.ts';

/** The types of the page let only a field with a list of its own have this role. */
const COMBOBOX: object = { role: 'combobox' };

interface SearchProps {
  readonly language: Language;
  readonly onChoose: (id: string) => void;
  readonly onAsk: (number: number, variables: Record<string, unknown>) => void;
}

/** The search field: it suggests nodes and questions while the reader types. */
export function Search({ language, onChoose, onAsk }: SearchProps) {
  const words = WORDS[language];
  const [text, setText] = useState('');
  const { choices, at, step, close } = useChoices(text);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);

  function choose(choice: Choice | undefined): void {
    if (!choice) return;
    setText('');
    close();
    if ('hit' in choice) return onChoose(choice.hit.id);
    const { question, variables } = choice.meant;
    onAsk(
      question.number,
      Object.fromEntries(variables.map(({ name, value }) => [name, JSON.parse(value) as unknown])),
    );
  }

  return (
    <form
      class="search"
      role="search"
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        choose(choices?.[at]);
      }}
    >
      <input
        ref={field}
        type="search"
        name="search"
        value={text}
        placeholder={words.search}
        aria-label={words.search}
        autocomplete="off"
        {...COMBOBOX}
        aria-expanded={choices !== null}
        aria-controls="choices"
        aria-activedescendant={choices?.[at] ? `choice-${at}` : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            step(event.key === 'ArrowDown' ? 1 : -1);
          }
        }}
      />
      {choices === null ? null : (
        <ul id="choices" role="listbox" aria-label={words.search}>
          {choices.map((choice, i) => (
            <li
              key={'hit' in choice ? choice.hit.id : choice.meant.question.number}
              id={`choice-${i}`}
              role="option"
              aria-selected={i === at}
              onPointerDown={() => choose(choice)}
            >
              <Suggestion choice={choice} language={language} />
            </li>
          ))}
          {choices.length === 0 ? <li class="none">{words.nothingFound}</li> : null}
        </ul>
      )}
    </form>
  );
}
