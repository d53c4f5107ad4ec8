import { convert } from 'html-to-text';
import { z } from 'zod';
import { DocumentError, quoted } from '../../errors.ts';
import { dayInBrussels, hourInBrussels } from '../brussels.ts';
import { collapsed } from '../slug.ts';
import type { At, DecisionText, Told } from './told.ts';

/** The site gives one value by itself, and several as a list without their order. */
const several = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => [value ?? []].flat().map(collapsed).filter(Boolean));
const Attributes = z.looseObject({
  title: z.string().trim().min(1),
  meetingDate: z.iso.datetime({ offset: true }),
  alternativeTitle: z.string().nullish(),
  htmlContent: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform((value) => [value ?? []].flat()),
  agendaitemType: z.string().nullish(),
  uri: z.url({ protocol: /^https?$/ }).nullish(),
  meetingId: z.string().min(1).nullish(),
  mandateeFirstNames: several,
  mandateeFamilyNames: several,
  mandateeTitles: several,
  themeId: several,
  position: z.union([z.int(), z.array(z.int())]).nullish(),
});
/** Tags leave blanks before signs. */
const LOOSE = / (?=[,.](?:\s|$))/gu;
const EXPECTED =
  'an item of the site such as {"type": "news-item", "id": "…", "attributes": {"title": "…", "meetingDate": "2021-06-18T08:00:00Z", "htmlContent": "…"}}';

/** Whether JSON is one item as the public site's JSON:API gives it, by itself or as the `data` of an answer. */
export function isSiteItem(json: unknown): json is object {
  return typeof json === 'object' && json !== null && ('attributes' in json || 'data' in json);
}

/**
 * Reads an item of the public site of decisions. Its day is that of the meeting in Brussels.
 * @throws DocumentError that names the attribute that is not as it should be
 */
export function siteItemIn(json: object, place: At): Told {
  const item: object = 'data' in json ? Object(json.data) : json;
  if (Array.isArray(item))
    throw new DocumentError({
      ...{
        ...place,
        expected: 'one item on a line; a page of items is a file of its own that ends in .json',
      },
      got: `a page of ${item.length} items`,
    });
  const attributes: unknown = 'attributes' in item ? item.attributes : undefined;
  const { data, error } = Attributes.safeParse(attributes);
  if (!data) {
    const { title } = Object(attributes) as { title?: unknown };
    const name = error.issues[0]?.path[0];
    const came = name === undefined ? attributes : (attributes as Record<PropertyKey, unknown>)[name];
    throw new DocumentError({
      ...{ ...place, ...(typeof title === 'string' ? { decision: collapsed(title) } : {}) },
      expected: name === undefined ? EXPECTED : `${EXPECTED}, with a ${String(name)}`,
      got: came === undefined ? 'nothing' : quoted(JSON.stringify(came)),
    });
  }
  const at = new Date(data.meetingDate);
  const [position] = [data.position ?? []].flat();
  const subtitle = collapsed(data.alternativeTitle ?? '');
  const decision: DecisionText = {
    ...{ date: dayInBrussels(at), title: data.title, type: data.agendaitemType ?? null },
    time: hourInBrussels(at),
    ...(data.uri ? { uri: data.uri } : {}),
    ...(subtitle === '' ? {} : { subtitle }),
    ...(data.meetingId ? { meeting: data.meetingId } : {}),
    ...proposersIn(data.mandateeFirstNames, data.mandateeFamilyNames, data.mandateeTitles),
    ...(data.themeId.length > 0 ? { themes: data.themeId } : {}),
    ...(position === undefined ? {} : { position }),
  };
  return { decision, text: data.htmlContent.map(paragraphsOf).filter(Boolean).join('\n\n'), more: [] };
}

/** First names and names are in one order; the offices of a joint proposal are in another. */
function proposersIn(
  first: readonly string[],
  last: readonly string[],
  offices: readonly string[],
): Pick<DecisionText, 'proposers' | 'offices'> {
  if (first.length !== last.length || last.length === 0) return {};
  const names = last.map((name, i) => collapsed(`${first[i] ?? ''} ${name}`));
  const [office] = offices;
  if (names.length === 1 && offices.length === 1 && office)
    return { proposers: names.map((name) => ({ name, office })) };
  return { proposers: names.map((name) => ({ name })), ...(offices.length > 0 ? { offices } : {}) };
}

/** The paragraphs of HTML as text, with a blank line between them: the site also uses blank lines in place of tags. */
function paragraphsOf(html: string): string {
  const text = convert(html, {
    ...{ wordwrap: false, preserveNewlines: true },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
  return text
    .split(/\n[^\S\n]*(?:\n\s*)+/u)
    .map((paragraph) => paragraph.split('\n').map(collapsed).filter(Boolean).join('\n').replace(LOOSE, ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
