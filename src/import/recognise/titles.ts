import type { DecisionKind } from '../../graph/model/vocabulary.ts';
import { appointmentsIn } from './appointments.ts';

/** What a word of a title makes it. Of two that begin at one place, the first of this list. */
const KIND: readonly (readonly [DecisionKind, RegExp])[] = [
  [
    'ESTABLISHMENT',
    /(?<!\p{L})(?:oprichting|ontbinding|vereffening|fusie|kapitaals?verhoging|toetreding|(?:gewijzigde|van de) statuten)/iu,
  ],
  [
    'REPORT',
    /(?<!\p{L})(?:(?:voortgangs|jaar)?rapport(?!en)|\p{L}+rapport(?!\p{L})|(?:jaar)?verslag|evaluatie|mededeling|advies(?!raad|comit|centrum|verlening|-)|schriftelijke vraag|stand van zaken)/iu,
  ],
  [
    'POLICY_NOTE',
    /visienota|conceptnota|beleidsnota|(?:beleids|actie|master|klimaat|veiligheids|diversiteits|eenzaamheids)plan|uitvoeringsplan (?:huishoudelijk|kunststof)|programmanota|plan van aanpak|doelstellingenkader|strategie(?!\p{Ll}*steun)|strategisch (?:plan|kader)|strategische transformatie(?!steun)|visie(?![\p{L}-])/iu,
  ],
  [
    'PROCUREMENT',
    /aanbesteding|overheidsopdracht|(?<!ver)gunning|(?<!\p{L})bestek(?!\p{L})|raam(?:contract|overeenkomst)|aankoop(?! (?:van )?te bebossen)|selectieleidraad/iu,
  ],
  [
    'AGREEMENT',
    /(?<!\p{L})\p{L}*overeenkoms?t|convenant|akkoord|protocol|verdrag|intentieverklaring|charter|addendum|memorandum|instemm?ing/iu,
  ],
  [
    'BUDGET',
    /begroting|herverdeling|kredietherschikking|overheveling van|verdeling (?:\p{L}+ ){1,4}\p{L}*middelen|provisie|reservering|(?:besteding|toewijzing|inzetten) (?:van de )?(?:toegewezen )?middelen|bestedingskader/iu,
  ],
  [
    'LEGISLATION',
    /decre(?:et|ten)|besluit(?!vorming)|regelgeving|(?<!\p{L})\p{L}*(?<!maat|vuist)regels?(?!\p{L})|reglement|codex|voorwaarden|bepalingen|(?<!\p{L})(?:wijziging|voorschriften|omzetting|verordening)/iu,
  ],
  [
    'SUBSIDY',
    /subsidi|(?<!onder|leer)steun(?!punt|en)|toelage|dotatie|financiering|toekenning|oproep|(?<!\p{L})bijdrage|(?<!\p{L})euro(?!\p{L})|premie|(?<!\p{L})compensatie|tegemoetkoming/iu,
  ],
];
/** A title that ends by calling the decision a decree or an order. */
const IS_LEGISLATION =
  /(?:wijziging subsidie|(?<!herverdelings|subsidie|instemmings))(?:decreet|decreten|besluit|besluiten|regelgeving)$/iu;
const IS_BUDGET = /herverdelingsbesluit$/iu;
/** The plans that money comes from say nothing about the kind. */
const SETTING =
  /^(?:relance)?plan vlaamse veerkracht:?|\(?(?:vlaams )?intersectoraal akkoord[^:]*|via ?-?\d[^:]*:|innovatieve overheidsopdrachten/giu;
/** What the government thinks of somebody else's law is no law. */
const STANDPOINT = /standpunt/iu;

/** Tells what sort of decision a title is of, by its first telling word; one that makes an appointment is always APPOINTMENT. */
export function kindOf(title: string): DecisionKind {
  if (appointmentsIn(title).length > 0) return 'APPOINTMENT';
  if (STANDPOINT.test(title)) return 'OTHER';
  const told = title.replace(SETTING, '');
  if (IS_BUDGET.test(told)) return 'BUDGET';
  if (IS_LEGISLATION.test(told)) return 'LEGISLATION';
  const telling = KIND.map(([kind, words]) => ({ kind, at: told.search(words) })).filter(({ at }) => at >= 0);
  // The sort is stable: at one place, the first of the list comes first.
  return telling.sort((a, b) => a.at - b.at)[0]?.kind ?? 'OTHER';
}

/** An amount of money in a title: whole euros, and the words. */
export interface AmountSeen {
  readonly euros: number;
  readonly words: string;
}

const UNIT: Record<string, number> = { miljard: 1e9, mld: 1e9, miljoen: 1e6, mln: 1e6, duizend: 1e3 };
/** Numbers in words, which count only before such a unit: "half miljoen euro". */
const WORD: Record<string, number> = {
  'een half': 0.5, half: 0.5, anderhalf: 1.5, tweeënhalf: 2.5, een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6,
  zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, vijftien: 15, twintig: 20, dertig: 30, veertig: 40,
  vijftig: 50, zestig: 60, honderd: 100,
}; // prettier-ignore
/** "1.250.000,50", "340 000", "2,5"; but of "COVID-19 500" and "dossier 12 300.000" only what is one number. */
const NUMBER =
  '((?<![\\d.,])\\d{1,3}(?:\\.\\d{3}){1,4}(?!\\d)(?:,\\d+)?|(?<![\\d.,\\p{L}-])\\d{1,3}(?:\\s\\d{3}){1,4}(?![\\d.])|(?<![\\d.,])\\d+(?:[.,]\\d+)?)';
const SCALE = '\\s*(miljard|mld|miljoen|mln|duizend)\\.?(?!\\p{L})';
const EURO = '\\s*(?:€|(?:euro|EUR)(?!\\p{L}))';
const AMOUNT = new RegExp(
  [
    `(?:€|(?<!\\p{L})EUR)\\s*${NUMBER}(?:${SCALE})?`,
    `${NUMBER}(?:${SCALE})?${EURO}`,
    `(?<!\\p{L})(${Object.keys(WORD).join('|')})${SCALE}${EURO}`,
  ].join('|'),
  'giu',
);

/** Finds the amounts of money in a title. A number counts only with the word or the sign for euro. */
export function amountsIn(title: string): AmountSeen[] {
  return [...title.matchAll(AMOUNT)].map((match) => {
    const digits = (match[1] ?? match[3])?.replace(/[.\s](?=\d{3}(?!\d))/gu, '').replace(',', '.');
    const number = digits === undefined ? WORD[(match[5] ?? '').toLowerCase()] : Number(digits);
    const unit = UNIT[(match[2] ?? match[4] ?? match[6] ?? '').toLowerCase()] ?? 1;
    return { euros: Math.round((number ?? 0) * unit), words: match[0] };
  });
}
