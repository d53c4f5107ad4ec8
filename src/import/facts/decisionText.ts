import { adviceIn } from '../recognise/advice.ts';
import { personsIn } from '../recognise/persons.ts';
import { stagesIn } from '../recognise/stages.ts';
import type { Names } from '../recognise/names.ts';
import type { Read } from '../read/files.ts';
import { collapsed, slugKey } from '../slug.ts';
import { part, placesIn } from '../parse/span.ts';
import type { DecisionText } from '../read/told.ts';
import { NO_TWINS, type Twins } from '../twins.ts';
import { adviceFacts } from './advice.ts';
import { amountProperties } from './amounts.ts';
import { cut } from './caption.ts';
import { collect, type Facts } from './collect.ts';
import { decisionFacts } from './decision.ts';
import { documentProperties } from './facts.ts';
import { jointProperties, proposerFacts } from './office.ts';
import { personFacts } from './person.ts';

/** What the text of a decision says: the decision, what its title says, its stage, and the persons and advisers whom the text names. */
export function textFacts(
  read: Read,
  said: DecisionText,
  names: Names,
  importedAt: string,
  twins: Twins = NO_TWINS,
): Facts {
  const { date, title, type, uri, subtitle, themes, meeting, time } = said;
  const key = slugKey(read.path);
  const collector = collect(key, names, placesIn(read.text), twins);
  const source = collector.at(0);
  const body = part({ text: read.text, start: 0 }, title.length, read.text.length);
  const document = collector.node({
    type: 'Document',
    key,
    caption: `${date} – ${cut(collapsed(title))} (tekst)`,
    texts: [body.text],
    properties: {
      ...documentProperties(read, names, importedAt),
      date,
      title,
      ...(type ? { publishedAs: type } : {}),
      ...(uri ? { uri } : {}),
      ...(subtitle ? { subtitle } : {}),
      ...(themes ? { themes } : {}),
      ...jointProperties(said),
      ...(meeting ? { meeting } : {}),
      ...(time ? { time } : {}),
      record: JSON.stringify(said),
      ...stageProperties(read.text, type),
      ...amountProperties(body.text),
    },
  });
  const twin = twins.of(date, title).find((one) => one.uri === uri);
  const told = decisionFacts(
    { date, title: { text: title, start: 0 }, source, ...(twin ? { twin } : {}) },
    collector,
  );
  collector.link([document, 'TEXT_OF', told.decision], 'DOCUMENT', source);
  proposerFacts(said, told.decision, source, collector);
  personFacts(personsIn(read.text, names), date, told, collector);
  adviceFacts(adviceIn(read.text, names), told.decision, collector);
  return collector.facts();
}

/** How far the decision brings its file, by the first step that its text says. */
function stageProperties(text: string, type: string | null | undefined) {
  const all = stagesIn(text, type ?? undefined);
  const [seen] = all;
  if (!seen) return {};
  const stages = [...new Set(all.map(({ stage }) => stage))];
  return { stage: seen.stage, stages, ...(seen.words ? { stageWords: seen.words } : {}) };
}
