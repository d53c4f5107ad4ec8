import { createHash } from 'node:crypto';
import type { Facts } from '../../src/import/facts/collect.ts';
import { facts } from '../../src/import/facts/facts.ts';
import type { ParsedDocument } from '../../src/import/parse/parse.ts';
import { finder } from '../../src/import/recognise/finder.ts';
import type { Names } from '../../src/import/recognise/names.ts';
import type { ParsedReference } from '../../src/import/parse/references.ts';
import { slugKey } from '../../src/import/slug.ts';

/** Decisions that a document is the first to list, and those of earlier documents that it lists as well. */
const OWN = 24;
const SHARED = 6;
const FINDINGS = 8;
const SENTENCES = 8;
/** Decisions of one meeting, and of one agency beside the hub: the same in a small graph and in a large one. */
const PER_MEETING = 20;
const PER_AGENCY = 40;
const DOCUMENTS_PER_AREA = 60;
const LAST_DAY = Date.UTC(2024, 0, 10);

/** The agency that a fifth of all decisions concern. */
export const HUB = 'va0';

const TITLES = [
  'benoeming lid raad van bestuur',
  'vervanging regeringscommissaris',
  'vacantverklaring functie gedelegeerd bestuurder',
  'toekenning subsidie van 1,5 miljoen euro',
  'toekenning subsidie',
  'besluit over de werking',
  'wijziging van het decreet',
  'visienota',
  'samenwerkingsovereenkomst',
  'overheidsopdracht voor diensten',
  'herverdeling begroting',
  'jaarverslag',
  'oprichting vzw',
  'energiekosten van bedrijven',
];
const TOPICS = [
  'digitalisering', 'onderwijs', 'fietspaden', 'waterlopen', 'landbouw', 'erfgoed', 'zorg', 'kinderopvang', 'havens',
  'innovatie', 'export', 'toerisme', 'wonen', 'klimaat', 'energie', 'natuur', 'sport', 'jeugd', 'media', 'mobiliteit',
  'inburgering', 'werk', 'opleiding', 'dierenwelzijn', 'visserij', 'armoede', 'justitie', 'lokale besturen',
]; // prettier-ignore

/** A number that looks random and is the same for the same two numbers. */
function mixed(i: number, salt: number): number {
  let x = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** A graph of so many decisions, in the shapes of the seed: the same for the same number. */
export function openData(decisions: number) {
  const agencies = Math.max(20, Math.round(decisions / PER_AGENCY));
  const programmes = Math.max(5, Math.round(decisions / 500));
  const meetings = Math.max(20, Math.round(decisions / PER_MEETING));
  const names = namesOf(agencies, programmes);
  const documents = Math.ceil(decisions / OWN);

  const dateOf = (i: number) =>
    new Date(LAST_DAY - (mixed(i, 1) % meetings) * 86_400_000).toISOString().slice(0, 10);
  const other = (i: number, salt: number) => `VA${1 + (mixed(i, salt) % (agencies - 1))}`;

  /** Every eighth decision has the title of the one before it: the final approval after the first. */
  function titleOf(i: number): string {
    if (i % 8 === 1) return titleOf(i - 1);
    const chance = mixed(i, 2) % 10;
    const concerned = [...(chance < 2 ? ['VA0'] : []), ...(chance > 0 && chance < 8 ? [other(i, 3)] : [])];
    if (chance === 2 || chance === 3) concerned.push(other(i, 4));
    const programme = mixed(i, 5) % 10 === 0 ? `PROG${mixed(i, 6) % programmes}: ` : '';
    const about = TITLES[mixed(i, 7) % TITLES.length];
    const topic = TOPICS[mixed(i, 8) % TOPICS.length];
    return `${programme}${concerned.join(' en ')}${concerned.length > 0 ? ': ' : ''}${topic} ${i}, ${about}`;
  }

  function reference(index: number, i: number): ParsedReference {
    const title = { text: titleOf(i), start: 4_000 + index * 200 };
    return {
      start: title.start - 40,
      index,
      date: dateOf(i),
      title,
      url: `https://example.org/?search=${i}`,
      time: '10:00',
    };
  }

  function document(d: number): { key: string; facts: Facts } {
    const area = Math.floor(d / DOCUMENTS_PER_AREA);
    const path = `Beleidsdomein ${area % 16}/Hoofdstuk ${area}/document-${d}.md`;
    const own = Array.from({ length: Math.min(OWN, decisions - d * OWN) }, (_, n) => d * OWN + n);
    const shared =
      d === 0 ? [] : Array.from({ length: SHARED }, (_, n) => mixed(d * SHARED + n, 9) % (d * OWN));
    const references = [...own, ...new Set(shared)].map((i, index) => reference(index, i));
    const topic = TOPICS[d % TOPICS.length];
    const sentence = (n: number) =>
      `We werken met ${other(d * SENTENCES + n, 10)} aan ${topic} in dossier ${d}.${n}`;
    const pledge = Array.from({ length: SENTENCES }, (_, n) =>
      n % 3 === 0 ? `${sentence(n)}.` : `We versterken ${topic} ${d}.${n}.`,
    );
    const parsed: ParsedDocument = {
      path,
      title: { text: `Meer ${topic} ${d}`, start: 2 },
      passage: {
        number: `${area}.${d}`,
        printed: { text: pledge.join(' '), start: 100 },
        heading: { text: '', start: 100 },
        text: { text: pledge.join(' '), start: 100 },
      },
      assessment: {
        findings: Array.from({ length: FINDINGS }, (_, n) => ({
          text: `De beslissingen over ${topic} van ${other(d * FINDINGS + n, 11)} sluiten aan bij punt ${n} van ${d}.`,
          plain: `De beslissingen over ${topic} van ${other(d * FINDINGS + n, 11)} sluiten aan bij punt ${n} van ${d}.`,
          start: 2_000 + n * 200,
          citations: references
            .filter(({ index }) => index % FINDINGS === n)
            .map(({ index, start }) => ({ indexes: [index], words: `[${index}]`, start })),
        })),
      },
      references,
      warnings: [],
      placeOf: (offset) => ({ line: 1 + Math.floor(offset / 100), column: 1 + (offset % 100) }),
    };
    const text = `# Meer ${topic} ${d}`;
    const checksum = createHash('sha256').update(path).digest('hex');
    const read = { file: path, path, text, bytes: text.length, checksum };
    return { key: slugKey(path), facts: facts(read, parsed, names, '2024-01-31T12:00:00.000Z') };
  }

  return { documents, agencies, document };
}

function namesOf(agencies: number, programmes: number): Names {
  const entries = (prefix: string, name: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      slug: `${prefix.toLowerCase()}${n}`,
      shortName: `${prefix}${n}`,
      name: `${name} ${n}`,
      names: [],
      abbreviations: [`${prefix}${n}`],
      legalForm: ['IVA', 'EVA', 'departement', 'vzw'][n % 4] as string,
      policyDomain: `Domein ${n % 13}`,
    }));
  const agency = entries('VA', 'Vlaams Agentschap', agencies);
  const programme = entries('PROG', 'Programma', programmes);
  const find = (list: typeof agency) => finder(new Map(list.map(({ shortName, slug }) => [shortName, slug])));
  return {
    version: 'bench',
    agencies: new Map(agency.map((entry) => [entry.slug, entry])),
    programmes: new Map(programme.map((entry) => [entry.slug, entry])),
    agenciesIn: find(agency),
    programmesIn: find(programme),
  };
}
