import { useEffect, useRef, useState } from 'preact/hooks';
import { askAt } from '../api.ts';
import { withoutDate } from '../data.ts';
import { dayOf } from '../picture/labels.ts';
import { lookOf, outline } from '../picture/shapes.ts';
import type { Language } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

interface Hit {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly date?: string;
}

interface Meant {
  readonly question: { readonly number: number; readonly nl: string; readonly en: string };
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/** A node that the text finds, or a question that it may mean. */
type Choice = { readonly hit: Hit } | { readonly meant: Meant };

interface Found {
  readonly ask: readonly Meant[];
  readonly search: { readonly edges: readonly { readonly node: Hit }[] };
}

const SEARCH = `query Search($text: String!) {
  ask(text: $text, first: 3) { question { number nl en } variables { name value } }
  search(text: $text, first: 8, types: [AGENCY, PROGRAMME, PERSON, DECISION, PLEDGE, POLICY_AREA]) {
    edges { node { id type caption ... on Decision { date } } }
  }
}`;
const PAUSE_MS = 150;
/** A text of three words or more is rather a question than a name. */
const QUESTION = /\S\s+\S+\s+\S/;
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
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (text.trim().length < 2) return setChoices(null);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      askAt(controller.signal)<Found>(SEARCH, { text })
        .then(({ ask, search }) => {
          const nodes = search.edges.map(({ node }) => ({ hit: node }));
          const questions = ask.map((meant) => ({ meant }));
          setChoices(QUESTION.test(text) ? [...questions, ...nodes] : [...nodes, ...questions]);
          setAt(0);
        })
        .catch(() => {});
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

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
    setChoices(null);
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
          if (event.key === 'Escape') setChoices(null);
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const count = choices?.length ?? 0;
            if (count > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
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
              {'hit' in choice ? (
                <Node {...choice} language={language} />
              ) : (
                <Question {...choice} language={language} />
              )}
            </li>
          ))}
          {choices.length === 0 ? <li class="none">{words.nothingFound}</li> : null}
        </ul>
      )}
    </form>
  );
}

function Node({ hit, language }: { readonly hit: Hit; readonly language: Language }) {
  const { shape, colour } = lookOf(hit.type);
  return (
    <>
      <svg width="18" height="18" viewBox="-9 -9 18 18" class={`node ${colour}`} aria-hidden="true">
        <path d={outline(shape, 6)} />
      </svg>
      <span class="name" lang="nl">
        {withoutDate(hit.caption)}
      </span>
      <span class="kind">
        {TYPES[language][hit.type]}
        {hit.date ? `, ${dayOf(hit.date, language)}` : ''}
      </span>
    </>
  );
}

/** A question with what is filled in. */
function Question({
  meant: { question, variables },
  language,
}: {
  readonly meant: Meant;
  readonly language: Language;
}) {
  const given = variables.map(({ value }) => [JSON.parse(value) as unknown].flat().join(', '));
  return (
    <>
      <span aria-hidden="true">?</span>
      <span class="name">{question[language]}</span>
      <span class="kind">{given.join(' · ')}</span>
    </>
  );
}
