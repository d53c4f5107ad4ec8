import { appointmentFor } from '../recognise/fitting.ts';
import { personsIn } from '../recognise/persons.ts';
import type { Names } from '../recognise/names.ts';
import type { Read } from '../read/files.ts';
import { collapsed, slugKey } from '../slug.ts';
import { part, placesIn } from '../parse/span.ts';
import type { DecisionText } from '../read/decisionTexts.ts';
import { amountProperties } from './amounts.ts';
import { cut } from './caption.ts';
import { collect, type Collector, type Facts } from './collect.ts';
import { decisionFacts } from './decision.ts';
import { documentProperties } from './facts.ts';

/** What the text of a decision says: the decision, what its title says, and the persons whom the text names in its appointments. */
export function textFacts(
  read: Read,
  { date, title, type }: DecisionText,
  names: Names,
  importedAt: string,
): Facts {
  const key = slugKey(read.path);
  const collector = collect(key, names, placesIn(read.text));
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
      ...amountProperties(body.text),
    },
  });
  const { decision, appointments } = decisionFacts(
    { date, title: { text: title, start: 0 }, source },
    collector,
  );
  collector.link([document, 'TEXT_OF', decision], 'DOCUMENT', source);
  for (const person of personsIn(read.text, names)) {
    const appointment = appointmentFor(person, appointments);
    const named = appointment === undefined ? undefined : appointments[appointment];
    if (named)
      collector.link(
        [named.id, 'NAMES', personFact(person.name, collector)],
        'TEXT',
        collector.at(person.at),
        person.words,
      );
  }
  return collector.facts();
}

function personFact(name: string, collector: Collector): string {
  const slug = slugKey(name);
  return collector.node({
    type: 'Person',
    key: slug,
    caption: name,
    names: [name],
    properties: { slug, name },
  });
}
