import { withDays } from '../picture/names.ts';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';
import type { Details, Source } from './load.ts';
import { Quote } from './quote.tsx';

interface RelationsProps {
  readonly neighbours: Details['neighbours'];
  readonly language: Language;
  readonly relations: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  /** Where a node leads to. */
  readonly link: (id: string) => string;
  /** What a click on a node does, where the page has JavaScript. */
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** The relations of a node: on whose word each exists, with the words and their place; and how many are not shown. */
export function Relations({ neighbours, language, relations, bases, link, onSelect }: RelationsProps) {
  const words = WORDS[language];
  const { edges, totalCount } = neighbours;
  return (
    <>
      <ul class="relations">
        {edges.map(({ relation, evidence, node }) => (
          <li key={`${relation} ${node.id} ${evidence?.basis}`}>
            <p>
              <span class={`badge ${evidence?.claim ? 'claim' : 'official'}`}>
                {bases[evidence?.basis ?? ''] ?? evidence?.basis}
              </span>{' '}
              <span class="relation">{relations[relation] ?? relation}</span>{' '}
              <a
                href={link(node.id)}
                lang="nl"
                onClick={(event) => {
                  if (!onSelect || event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  onSelect(node.id);
                }}
              >
                {withDays(node.caption, language)}
              </a>
            </p>
            {evidence?.sentence ? <Quote sentence={evidence.sentence} /> : null}
            {evidence?.sources[0] ? <Where source={evidence.sources[0]} words={words} /> : null}
          </li>
        ))}
      </ul>
      {totalCount > edges.length ? (
        <p class="muted">
          {words.shown.replace('{shown}', String(edges.length)).replace('{total}', String(totalCount))}
        </p>
      ) : null}
    </>
  );
}

function Where({ source, words }: { readonly source: Source; readonly words: (typeof WORDS)['nl'] }) {
  const { line, reference, document } = source;
  const name = document.path.split('/').at(-1);
  return (
    <p class="where">
      {document.source ? <a href={document.source}>{name}</a> : name}, {words.line} {line}
      {reference === null ? '' : `, [${reference}]`}
    </p>
  );
}
