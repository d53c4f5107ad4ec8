import type { Vocabulary } from '../app.tsx';
import { Relations } from '../details/relations.tsx';
import { withDays, withoutDate } from '../picture/names.ts';
import { SIZE } from '../picture/project.ts';
import { Symbol } from '../picture/symbol.tsx';
import { writeState, startOf, type Language } from '../state.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { SECTIONS, TYPES, WORDS } from '../words.ts';
import { pageOf } from './address.ts';
import type { Entity } from './load.ts';

interface EntityPageProps {
  readonly entity: Entity;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
}

/** The page of a node: what it is, its timeline, and what it is related to, each relation with its proof. */
export function EntityPage({ entity, language, vocabulary }: EntityPageProps) {
  const words = WORDS[language];
  const { id, type, caption, subtitle, text, sections, together, timeline } = entity;
  const around = { ...startOf(language), what: { kind: 'around' as const, id } };
  return (
    <div class="entity">
      <header>
        <a class="name" href={`/${writeState(startOf(language))}`}>
          {words.name}
        </a>
        <p class="languages">
          {(['nl', 'en'] as const).map((one) => (
            <a
              key={one}
              href={pageOf(id, one)}
              hreflang={one}
              title={WORDS[one].language}
              aria-current={one === language ? 'true' : undefined}
            >
              {one.toUpperCase()}
            </a>
          ))}
        </p>
      </header>
      <main>
        <p class="type">
          <Symbol type={type} />
          {TYPES[language][type] ?? type}
        </p>
        <h1 lang="nl">{withoutDate(caption)}</h1>
        {subtitle ? (
          <p class="muted" lang="nl">
            {withDays(subtitle, language)}
          </p>
        ) : null}
        <p class="actions">
          <a href={`/${writeState(around)}`}>{words.seeNetwork}</a>
          <a href={`/export/network.ttl?${new URLSearchParams({ focus: id })}`}>Turtle</a>
          <a href={`/export/network.jsonld?${new URLSearchParams({ focus: id })}`}>JSON-LD</a>
        </p>
        {text ? (
          <p lang="nl" class="text">
            {text}
          </p>
        ) : null}
        {timeline && timeline.rows.length > 0 ? (
          <section>
            <h2>{words.timeline}</h2>
            <Timeline table={timeline} size={SIZE} language={language} selected={null} />
          </section>
        ) : null}
        {together.length > 0 ? (
          <section>
            <h2>{words.together}</h2>
            <ul class="together">
              {together.map(({ id, caption }) => (
                <li key={id}>
                  <a href={pageOf(id, language)} lang="nl">
                    {caption}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {sections.map(({ type, neighbours }) => (
          <section key={type}>
            <h2>
              {SECTIONS[language][type] ?? type} ({neighbours.totalCount})
            </h2>
            <Relations
              neighbours={neighbours}
              language={language}
              {...vocabulary}
              link={(id) => pageOf(id, language)}
            />
          </section>
        ))}
        <p class="note">{words.noPromise}</p>
      </main>
    </div>
  );
}
