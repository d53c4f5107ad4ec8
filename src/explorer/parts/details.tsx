import { useEffect, useState } from 'preact/hooks';
import { askAt } from '../api.ts';
import { withoutDate } from '../data.ts';
import { dayOf } from '../picture/labels.ts';
import { lookOf, outline } from '../picture/shapes.ts';
import type { Language } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

interface Source {
  readonly line: number;
  readonly reference: number | null;
  readonly document: { readonly path: string; readonly source: string | null };
}

interface Details {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly name?: string;
  readonly title?: string;
  readonly date?: string;
  readonly text?: string;
  readonly neighbours: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly relation: string;
      readonly evidence: {
        readonly basis: string;
        readonly claim: boolean;
        readonly words: readonly string[];
        readonly sources: readonly Source[];
      } | null;
      readonly node: { readonly id: string; readonly type: string; readonly caption: string };
    }[];
  };
}

const DETAILS = `query Details($id: ID!) {
  node(id: $id) {
    id
    ... on Entity {
      type
      caption
      ... on Agency { name }
      ... on Programme { name }
      ... on Person { name }
      ... on Decision { title date }
      ... on Pledge { text }
      ... on Commitment { text }
      neighbours(first: 20, types: [AGENCY, PROGRAMME, PERSON, DECISION, APPOINTMENT, PLEDGE, POLICY_AREA, MEETING]) {
        totalCount
        edges {
          relation
          evidence { basis claim words sources { line reference document { path source } } }
          node { id type caption }
        }
      }
    }
  }
}`;

interface DetailsProps {
  readonly id: string | null;
  readonly language: Language;
  readonly relations: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onAround: (id: string) => void;
}

/** What a node is, and why each of its relations exists. */
export function DetailsPane({ id, language, relations, bases, onSelect, onExpand, onAround }: DetailsProps) {
  const words = WORDS[language];
  const [details, setDetails] = useState<Details | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    setFailed(null);
    if (id === null) return setDetails(null);
    const controller = new AbortController();
    askAt(controller.signal)<{ node: Details | null }>(DETAILS, { id })
      .then(({ node }) => setDetails(node))
      .catch((error: Error) => !controller.signal.aborted && setFailed(error.message));
    return () => controller.abort();
  }, [id]);

  if (id === null)
    return (
      <aside class="details" aria-label={words.details}>
        <p class="muted">{words.chooseNode}</p>
      </aside>
    );
  const { shape, colour } = lookOf(details?.type ?? '');
  return (
    <aside class="details open" aria-label={words.details}>
      <button type="button" class="close" aria-label={words.close} onClick={() => onSelect(null)}>
        ×
      </button>
      {failed ? <p class="error">{failed}</p> : null}
      {details === null || details.id !== id ? (
        <p class="muted">{words.loading}</p>
      ) : (
        <>
          <p class="type">
            <svg width="18" height="18" viewBox="-9 -9 18 18" class={`node ${colour}`} aria-hidden="true">
              <path d={outline(shape, 6)} />
            </svg>
            {TYPES[language][details.type]}
            {details.date ? `, ${dayOf(details.date, language)}` : ''}
          </p>
          <h2 lang="nl">{withoutDate(details.title ?? details.caption)}</h2>
          {details.name && details.name !== details.caption ? <p lang="nl">{details.name}</p> : null}
          {details.text ? (
            <p lang="nl" class="text">
              {details.text}
            </p>
          ) : null}
          <p class="actions">
            <button type="button" onClick={() => onExpand(id)}>
              {words.expand}
            </button>
            <button type="button" onClick={() => onAround(id)}>
              {words.around}
            </button>
          </p>
          <h3>{words.why}</h3>
          <ul class="relations">
            {details.neighbours.edges.map(({ relation, evidence, node }) => (
              <li key={`${relation} ${node.id} ${evidence?.basis}`}>
                <p>
                  <span class={`badge ${evidence?.claim ? 'claim' : 'official'}`}>
                    {bases[evidence?.basis ?? ''] ?? evidence?.basis}
                  </span>{' '}
                  <span class="relation">{relations[relation] ?? relation}</span>{' '}
                  <button type="button" class="link" lang="nl" onClick={() => onSelect(node.id)}>
                    {withoutDate(node.caption)}
                  </button>
                </p>
                {evidence && evidence.words.length > 0 ? (
                  <blockquote lang="nl">
                    {evidence.words.slice(0, 3).map((one, i) => (
                      <>
                        {i > 0 ? ' … ' : ''}
                        <mark>{one.replaceAll('\\', '')}</mark>
                      </>
                    ))}
                  </blockquote>
                ) : null}
                {evidence?.sources[0] ? <Where source={evidence.sources[0]} words={words} /> : null}
              </li>
            ))}
          </ul>
          {details.neighbours.totalCount > details.neighbours.edges.length ? (
            <p class="muted">
              {words.shown
                .replace('{shown}', String(details.neighbours.edges.length))
                .replace('{total}', String(details.neighbours.totalCount))}
            </p>
          ) : null}
          <p class="note">{words.noPromise}</p>
        </>
      )}
    </aside>
  );
}

function Where({
  source: { line, reference, document },
  words,
}: {
  source: Source;
  words: (typeof WORDS)['nl'];
}) {
  const name = document.path.split('/').at(-1);
  return (
    <p class="where">
      {document.source ? <a href={document.source}>{name}</a> : name}, {words.line} {line}
      {reference === null ? '' : `, [${reference}]`}
    </p>
  );
}
