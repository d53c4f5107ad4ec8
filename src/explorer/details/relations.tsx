import { withoutDate } from '../picture/names.ts';
import { WORDS } from '../words.ts';
import type { Details, Source } from './load.ts';
import { Quote } from './quote.tsx';

interface RelationsProps {
  readonly neighbours: Details['neighbours'];
  readonly words: (typeof WORDS)['nl'];
  readonly relations: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly onSelect: (id: string) => void;
}

/** The relations of a node: on whose word each exists, with the words and their place. */
export function Relations({ neighbours, words, relations, bases, onSelect }: RelationsProps) {
  return (
    <ul class="relations">
      {neighbours.edges.map(({ relation, evidence, node }) => (
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
          {evidence?.sentence ? <Quote sentence={evidence.sentence} /> : null}
          {evidence?.sources[0] ? <Where source={evidence.sources[0]} words={words} /> : null}
        </li>
      ))}
    </ul>
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
