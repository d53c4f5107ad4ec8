import { withDays, withoutDate } from '../picture/names.ts';
import { Symbol } from '../picture/symbol.tsx';
import type { Language } from '../state.ts';
import { TYPES } from '../words.ts';
import type { Choice, Hit, Meant } from './choices.ts';

/** A line of the suggestions. */
export function Suggestion({ choice, language }: { readonly choice: Choice; readonly language: Language }) {
  return 'hit' in choice ? (
    <Node {...choice} language={language} />
  ) : (
    <Question {...choice} language={language} />
  );
}

function Node({ hit, language }: { readonly hit: Hit; readonly language: Language }) {
  return (
    <>
      <Symbol type={hit.type} />
      <span class="name" lang="nl">
        {withoutDate(hit.caption)}
      </span>
      <span class="kind">
        {TYPES[language][hit.type]}
        {hit.subtitle ? `, ${withDays(hit.subtitle, language)}` : ''}
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
