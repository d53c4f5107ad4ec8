import { basename, dirname } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { formatSource, type Basis, type EntityType } from '../graph/model.ts';
import { searchProperties } from '../search/terms.ts';
import type { ParsedDocument } from './parse.ts';
import type { Read } from './read.ts';
import type { ParsedReference } from './references.ts';
import { appointmentsIn } from './recognise/appointments.ts';
import type { Names } from './recognise/names.ts';
import { amountsIn, kindOf } from './recognise/titles.ts';
import { mended, sentences } from './sentences.ts';
import { collapsed, slugKey } from './slug.ts';
import type { Span } from './text.ts';

export interface FactNode {
  readonly id: string;
  readonly type: EntityType;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FactLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly words: string[];
  readonly sources: string[];
}

/** What a document says, as nodes and links: each node once, each link once with all its sources. */
export interface Facts {
  readonly nodes: readonly FactNode[];
  readonly links: readonly FactLink[];
}

/** Turns a document that was read into nodes and links. */
export function facts(read: Read, parsed: ParsedDocument, names: Names, importedAt: string): Facts {
  const key = slugKey(read.path);
  const collector = collect(names);
  const document = collector.node('Document', key, read.path, [], [], {
    slug: key,
    path: read.path,
    checksum: read.checksum,
    importedAt,
    bytes: read.bytes,
    text: read.text,
    ...(read.source ? { source: read.source } : {}),
    ...(read.licence ? { licence: read.licence } : {}),
  });
  const at = (offset: number, reference?: number) =>
    formatSource({
      document: key,
      ...parsed.placeOf(offset),
      ...(reference === undefined ? {} : { reference }),
    });
  const pledge = pledgeFacts(key, document, parsed, collector, at);
  const references = new Map(
    parsed.references.map((reference) => [
      reference.index,
      referenceFacts(key, document, reference, collector, at),
    ]),
  );
  findingFacts(key, pledge, parsed, references, collector, at);
  const cited = new Set(
    parsed.assessment.findings.flatMap(({ citations }) =>
      citations.flatMap(({ indexes }) => indexes.map((index) => references.get(index)?.decision)),
    ),
  );
  for (const [index, { decision, place }] of references) {
    if (decision && !cited.has(decision))
      collector.link('SUPPORTED_BY', pledge, decision, 'DOCUMENT', [], [`${key}#${index}@${place}`]);
  }
  return collector.facts();
}

type At = (offset: number, reference?: number) => string;
type Collector = ReturnType<typeof collect>;

function pledgeFacts(
  key: string,
  document: string,
  { title, number, pledge: text, assessment, path, placeOf }: ParsedDocument,
  collector: Collector,
  at: At,
): string {
  void placeOf;
  const { introduction, conclusion } = assessment;
  const pledge = collector.node(
    'Pledge',
    key,
    `${number ? `${number} ` : ''}${cut(title.text)}`,
    [title.text],
    [mended(text.text), introduction?.text ?? '', conclusion?.text ?? ''],
    {
      slug: key,
      ...(number ? { number } : {}),
      title: title.text,
      text: mended(text.text),
      textAsPrinted: text.text,
      ...(introduction ? { introduction: introduction.text } : {}),
      ...(conclusion ? { conclusion: conclusion.text } : {}),
    },
  );
  collector.link('FROM', pledge, document, 'DOCUMENT', [], [at(title.start)]);
  policyAreaFacts(path, pledge, collector, at(title.start));
  sentences(text).forEach((sentence, i) => {
    const order = i + 1;
    const commitment = collector.node(
      'Commitment',
      `${key}/${order}`,
      cut(mended(sentence.text)),
      [],
      [mended(sentence.text)],
      {
        order,
        text: mended(sentence.text),
        textAsPrinted: sentence.text,
        context: repeats(title.text, sentence.text),
      },
    );
    collector.link('HAS_COMMITMENT', pledge, commitment, 'DOCUMENT', [], [at(sentence.start)]);
    collector.mentions([pledge, commitment], sentence, 'PLEDGE', at);
  });
  return pledge;
}

/** A heading that was cut from the first sentence makes that sentence context; a short title of its own does not. */
function repeats(title: string, sentence: string): boolean {
  const [short, long] = [collapsed(title), collapsed(sentence)];
  return short.length >= 60 && long.startsWith(short);
}

function policyAreaFacts(path: string, pledge: string, collector: Collector, source: string): void {
  const folders = dirname(path) === '.' ? [basename(path, '.md')] : dirname(path).split('/');
  let below = pledge;
  for (let level = folders.length - 1; level >= 0; level--) {
    const slug = folders
      .slice(0, level + 1)
      .map((folder) => slugify(folder))
      .join('/');
    const name = folders[level] as string;
    const area = collector.node('PolicyArea', slug, name, [name], [], { slug, name, level });
    collector.link('PART_OF', below, area, 'DOCUMENT', [], [source]);
    below = area;
  }
}

function referenceFacts(
  key: string,
  document: string,
  { index, date, title, url, time, line, column }: ParsedReference,
  collector: Collector,
  at: At,
) {
  const place = `${line}:${column}`;
  const source = `${key}#${index}@${place}`;
  const plain = title && collapsed(title.text);
  const reference = collector.node(
    'Reference',
    `${key}/${index}`,
    `[${index}] ${date}${plain ? ` – ${cut(plain)}` : ''}`,
    [],
    [plain ?? ''],
    {
      index,
      date,
      ...(plain ? { title: plain } : {}),
      ...(url ? { url } : {}),
    },
  );
  collector.link('LISTS', document, reference, 'DOCUMENT', [], [source]);
  if (!title || !plain) return { reference, place };
  const slug = `${date}-${slugKey(plain)}`;
  const amounts = amountsIn(plain);
  const decision = collector.node('Decision', slug, `${date} – ${plain}`, [plain], [], {
    slug,
    date,
    title: plain,
    titleKey: slugKey(plain),
    kind: kindOf(plain),
    ...(amounts.length > 0
      ? { amounts: amounts.map(({ euros }) => euros), amountWords: amounts.map(({ words }) => words) }
      : {}),
  });
  const meeting = collector.node('Meeting', date, `Ministerraad ${date}`, [`ministerraad ${date}`], [], {
    date,
    ...(time ? { times: [time] } : {}),
  });
  collector.link('REFERS_TO', reference, decision, 'DOCUMENT', [], [source]);
  collector.link('TAKEN_AT', decision, meeting, 'DOCUMENT', [], [source]);
  const named = collector.mentions([decision], title, 'TITLE', (offset) => at(offset, index));
  appointmentsIn(plain).forEach(({ act, words, ...post }, i) => {
    const order = i + 1;
    const appointment = collector.node('Appointment', `${slug}/${order}`, `${date} – ${words}`, [], [plain], {
      order,
      date,
      act,
      words,
      ...post,
    });
    collector.link('MAKES', decision, appointment, 'TITLE', [words], [source]);
    for (const [agency, seen] of named) collector.link('AT', appointment, agency, 'TITLE', [seen], [source]);
  });
  return { reference, decision, place };
}

function findingFacts(
  key: string,
  pledge: string,
  { assessment }: ParsedDocument,
  references: Map<number, { reference: string; decision?: string }>,
  collector: Collector,
  at: At,
): void {
  assessment.findings.forEach(({ text, start, heading, citations }, i) => {
    const order = i + 1;
    const finding = collector.node(
      'Finding',
      `${key}/${order}`,
      cut(collapsed(text)),
      [],
      [heading ?? '', text],
      { order, text, ...(heading ? { heading } : {}) },
    );
    collector.link('HAS_FINDING', pledge, finding, 'DOCUMENT', [], [at(start)]);
    collector.mentions([finding], { text, start }, 'ASSESSMENT', at);
    for (const citation of citations) {
      for (const index of citation.indexes) {
        const cited = references.get(index);
        if (!cited) continue;
        collector.link(
          'CITES',
          finding,
          cited.reference,
          'ASSESSMENT',
          [citation.words],
          [at(citation.start)],
        );
        if (cited.decision)
          collector.link(
            'SUPPORTED_BY',
            pledge,
            cited.decision,
            'ASSESSMENT',
            [citation.words],
            [at(citation.start, index)],
          );
      }
    }
  });
}

const CAPTION = 120;
function cut(text: string): string {
  return text.length <= CAPTION ? text : `${text.slice(0, text.lastIndexOf(' ', CAPTION))} …`;
}

function collect(names: Names) {
  const nodes = new Map<string, FactNode>();
  const links = new Map<string, FactLink>();
  const collector = {
    /** Adds a node once. @returns its id */
    node(
      type: EntityType,
      key: string,
      caption: string,
      searched: string[],
      texts: string[],
      properties: Record<string, unknown>,
    ): string {
      const id = `${type}:${key}`;
      if (!nodes.has(id))
        nodes.set(id, {
          id,
          type,
          properties: { ...properties, caption, ...searchProperties(searched, texts) },
        });
      return id;
    },
    /** Adds a link, or words and sources to the one that is there. */
    link(
      type: string,
      from: string,
      to: string,
      basis: Basis,
      words: readonly string[],
      sources: readonly string[],
    ): void {
      const key = `${from} ${type} ${basis} ${to}`;
      const link = links.get(key) ?? { type, from, to, basis, words: [], sources: [] };
      links.set(key, link);
      for (const word of words) if (!link.words.includes(word)) link.words.push(word);
      for (const source of sources) if (!link.sources.includes(source)) link.sources.push(source);
    },
    /** Links things to the agencies and programmes that a text names. @returns the agencies, with the words seen */
    mentions(from: readonly string[], { text, start }: Span, basis: Basis, at: At): Map<string, string> {
      const seen = new Map<string, string>();
      for (const { slug, start: offset, words } of names.agenciesIn(text)) {
        const entry = names.agencies.get(slug);
        if (!entry) continue;
        const { names: others, abbreviations, source, ...rest } = entry;
        const all = [entry.name, ...(entry.nameEn ? [entry.nameEn] : []), ...others];
        const agency = collector.node(
          'Agency',
          slug,
          entry.shortName,
          [entry.shortName, ...abbreviations, ...all],
          [],
          {
            ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
            names: [...new Set([...all, ...abbreviations])],
            abbreviations,
            ...(source ? { source } : {}),
          },
        );
        for (const one of from)
          collector.link(
            basis === 'TITLE' ? 'CONCERNS' : 'MENTIONS',
            one,
            agency,
            basis,
            [collapsed(words)],
            [at(start + offset)],
          );
        if (!seen.has(agency)) seen.set(agency, collapsed(words));
      }
      for (const { slug, start: offset, words } of names.programmesIn(text)) {
        const entry = names.programmes.get(slug);
        if (!entry) continue;
        const all = [...new Set([entry.name, ...entry.names])];
        const programme = collector.node('Programme', slug, entry.name, all, [], {
          slug,
          name: entry.name,
          names: all,
        });
        for (const one of from)
          collector.link(
            basis === 'TITLE' ? 'BELONGS_TO' : 'MENTIONS',
            one,
            programme,
            basis,
            [collapsed(words)],
            [at(start + offset)],
          );
      }
      return seen;
    },
    facts: (): Facts => ({ nodes: [...nodes.values()], links: [...links.values()] }),
  };
  return collector;
}
