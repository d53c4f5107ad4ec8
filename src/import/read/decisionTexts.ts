import { z } from 'zod';
import { DocumentError, quoted, type Problem } from '../../errors.ts';
import { doubtOfDate, doubtOfMarkup, type Doubt } from '../doubt.ts';
import { collapsed } from '../slug.ts';
import { isSiteItem, siteItemIn } from './siteItems.ts';
import type { At, DecisionText, Told } from './told.ts';

/** What a line of a file of decision texts says. */
export interface DecisionLine {
  /** The text under its title, as one document. */
  readonly text: string;
  readonly decision: DecisionText;
  /** Where it was published. */
  readonly source?: string;
  readonly warnings: readonly Problem[];
}

const word = z.string().trim().min(1);
const Entry = z.looseObject({
  date: z.iso.date(),
  title: word,
  text: z.string().trim().nullish(),
  type: z.string().nullish(),
  uri: z.url({ protocol: /^https?$/ }).nullish(),
  subtitle: word.nullish(),
  meeting: word.nullish(),
  ministers: z.array(z.strictObject({ name: word, office: word.optional() })).nullish(),
  themes: z.array(word).nullish(),
  position: z.int().nonnegative().nullish(),
});
const EXPECTED =
  'a line such as {"date": "2021-06-18", "title": "…", "type": "…", "uri": "https://…", "text": "…"}';
const NO_MORE =
  'no fields but date, title, type, uri, subtitle, meeting, ministers, themes, position and text';

/**
 * Reads an entry of a file of decisions: of the project's own JSON Lines, or an item of the public site.
 * @param line JSON
 * @throws DocumentError that names the field that is not as it should be, and the decision where the line names it
 */
export function decisionIn(line: string, place: At): DecisionLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DocumentError({ ...place, expected: EXPECTED, got: quoted(line) });
  }
  const { decision, text, more } = isSiteItem(json) ? siteItemIn(json, place) : entryIn(json, line, place);
  const { date, title, subtitle, uri } = decision;
  const named = { ...place, decision: collapsed(`${date} ${title}`) };
  const body = [subtitle, text].filter((part) => part !== undefined && part !== '').join('\n\n');
  return {
    text: body === '' ? title : `${title}\n\n${body}`,
    decision,
    ...(uri ? { source: uri } : {}),
    warnings: doubts(decision, text, more).map((doubt) => ({ ...named, ...doubt })),
  };
}

function entryIn(json: unknown, line: string, place: At): Told {
  const { data, error } = Entry.safeParse(json);
  if (!data) {
    const [issue] = error.issues;
    const field = issue?.path.join('.') ?? '';
    const [top = ''] = issue?.path ?? [];
    const came = field ? (json as Record<PropertyKey, unknown>)[top] : line;
    const got =
      came === undefined ? 'nothing' : quoted(typeof came === 'string' ? came : JSON.stringify(came));
    const expected = field ? `${EXPECTED}, with a ${field}` : EXPECTED;
    throw new DocumentError({ ...place, ...decisionOf(json), expected, got });
  }
  const { date, title, type, uri, text, subtitle, meeting, ministers, themes, position, ...more } = data;
  const decision = {
    ...{ date, title, type: type ?? null },
    ...(uri ? { uri } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(meeting ? { meeting } : {}),
    ...(ministers?.length
      ? { proposers: ministers.map(({ name, office }) => ({ name, ...(office ? { office } : {}) })) }
      : {}),
    ...(themes?.length ? { themes } : {}),
    ...(typeof position === 'number' ? { position } : {}),
  };
  return { decision, text: text ?? '', more: Object.keys(more) };
}

/** The decision that a line names, as far as it does. */
function decisionOf(json: unknown): { decision?: string } {
  const { date, title } = (json ?? {}) as Record<string, unknown>;
  const said = [date, title].filter((one) => typeof one === 'string' && one.trim() !== '');
  return said.length > 0 ? { decision: collapsed(said.join(' ')) } : {};
}

function doubts({ date, title }: DecisionText, text: string, more: readonly string[]): Doubt[] {
  const fields =
    more.length > 0 ? [{ expected: NO_MORE, got: quoted(more.join(', ')), made: 'left out' }] : [];
  return [...fields, ...doubtOfDate(date), ...doubtOfMarkup('a text', `${title} ${text}`)].map(
    ({ expected, got, made }) => ({ expected, got, made }),
  );
}
