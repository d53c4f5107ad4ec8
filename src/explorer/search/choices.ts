import { useEffect, useState } from 'preact/hooks';
import { askAt } from '../data/api.ts';

export interface Hit {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly subtitle: string | null;
}

export interface Meant {
  readonly question: { readonly number: number; readonly nl: string; readonly en: string };
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/** A node that the text finds, or a question that it may mean. */
export type Choice = { readonly hit: Hit } | { readonly meant: Meant };

interface Found {
  readonly ask: readonly Meant[];
  readonly search: { readonly edges: readonly { readonly node: Hit }[] };
}

const SEARCH = `query Search($text: String!) {
  ask(text: $text, first: 3) { question { number nl en } variables { name value } }
  search(text: $text, first: 8, types: [AGENCY, PROGRAMME, PERSON, DECISION, PLEDGE, POLICY_AREA]) {
    edges { node { id type caption subtitle } }
  }
}`;
const PAUSE_MS = 150;
/** A text of three words or more is rather a question than a name. */
const QUESTION = /\S\s+\S+\s+\S/;

/** What a text may lead to, best first, and which of it is marked; null while there is too little text. */
export function useChoices(text: string) {
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [at, setAt] = useState(0);
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

  /** Marks the next choice, or the previous choice. */
  function step(direction: 1 | -1): void {
    const count = choices?.length ?? 0;
    if (count > 0) setAt((at + direction + count) % count);
  }
  return { choices, at, step, close: () => setChoices(null) };
}
