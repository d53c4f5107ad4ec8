import { useEffect, useState } from 'preact/hooks';
import type { Asked } from '../data/result.ts';
import type { Language } from '../state.ts';
import { VARIABLES, WORDS } from '../words.ts';

interface VariablesProps {
  readonly question: Asked;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly onAsk: (variables: Record<string, unknown>) => void;
}

/** The fields of a question: what it asks about, filled in. */
export function Variables({ question, variables, language, onAsk }: VariablesProps) {
  const first = () => Object.fromEntries(question.variables.map((one) => [one.name, textOf(one, variables)]));
  const [texts, setTexts] = useState<Record<string, string>>(first);
  useEffect(() => setTexts(first()), [question.number, JSON.stringify(variables)]);
  if (question.variables.length === 0) return null;
  return (
    <form
      class="variables"
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        const changed = question.variables.filter((one) => texts[one.name] !== textOf(one, {}));
        onAsk(Object.fromEntries(changed.map((one) => [one.name, valueOf(one.type, texts[one.name] ?? '')])));
      }}
    >
      {question.variables.map(({ name, type }) => (
        <label key={name}>
          {VARIABLES[language][name] ?? name}
          <input
            name={name}
            {...kindOf(type)}
            value={texts[name] ?? ''}
            onInput={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit">{WORDS[language].apply}</button>
    </form>
  );
}

function kindOf(type: string): object {
  return { type: type.startsWith('Date') ? 'date' : type.startsWith('Int') ? 'number' : 'text' };
}

type Variable = Asked['variables'][number];

/** What a variable is now, as text: lists are parted by commas. */
function textOf({ name, default: given }: Variable, variables: Readonly<Record<string, unknown>>): string {
  const value = variables[name];
  if (value === null || (value === undefined && given === 'null')) return '';
  if (value !== undefined) return Array.isArray(value) ? value.join(', ') : String(value);
  return (given ?? '').replace(/^\[|\]$/g, '').replaceAll('"', '');
}

function valueOf(type: string, text: string): unknown {
  if (text.trim() === '' && !type.endsWith('!')) return null;
  if (type.startsWith('['))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return type.startsWith('Int') || type.startsWith('Float') ? Number(text) : text;
}
