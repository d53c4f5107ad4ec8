import type { DecisionKind } from '../../vocabulary.ts';
import { appointmentsIn } from './appointments.ts';

/** What the words of a title make it, the first that fits. */
const KIND: readonly (readonly [DecisionKind, RegExp])[] = [
  [
    'POLICY_NOTE',
    /visienota|conceptnota|beleidsplan|actieplan|strategi|\bvisie\b|\bplan van aanpak|masterplan/iu,
  ],
  [
    'AGREEMENT',
    /overeenkomst|convenant|samenwerkingsakkoord|protocol|verdrag|intentieverklaring|akkoord|charter|addendum/iu,
  ],
  ['ESTABLISHMENT', /^oprichting|\boprichting|ontbinding|vereffening|fusie|kapitaal|statuten|toetreding/iu],
  [
    'LEGISLATION',
    /besluit|decreet|regelgeving|\bregels\b|reglement|codex|voorwaarden|bepaling|wijziging|uitvoering van/iu,
  ],
  [
    'SUBSIDY',
    /subsidi|steun|toelage|dotatie|financiering|toekenning|projectoproep|oproep|bijdrage|euro|premie|compensatie/iu,
  ],
  ['BUDGET', /begroting|herverdeling|provisie|krediet/iu],
  ['PROCUREMENT', /aanbesteding|opdracht|gunning|bestek|raamcontract|aankoop|verwerving/iu],
  ['REPORT', /rapport|verslag|evaluatie|mededeling|advies|monitor|stand van zaken|resultaten|antwoord/iu],
];

/** Tells what sort of decision a title is of; one that makes an appointment is always APPOINTMENT. */
export function kindOf(title: string): DecisionKind {
  if (appointmentsIn(title).length > 0) return 'APPOINTMENT';
  return KIND.find(([, words]) => words.test(title))?.[0] ?? 'OTHER';
}

/** An amount of money in a title: whole euros, and the words. */
export interface AmountSeen {
  readonly euros: number;
  readonly words: string;
}

const UNIT: Record<string, number> = { miljard: 1e9, mld: 1e9, miljoen: 1e6, mln: 1e6, duizend: 1e3 };
const AMOUNT =
  /(?:(?:€|EUR)\s*(\d[\d.]*(?:,\d+)?)\s*(miljard|mld|miljoen|mln|duizend)?)|(?:(\d[\d.]*(?:,\d+)?)\s*(miljard|mld|miljoen|mln|duizend)?\.?\s*(?:euro|EUR|€))/giu;

/** Finds the amounts of money in a title. */
export function amountsIn(title: string): AmountSeen[] {
  return [...title.matchAll(AMOUNT)].map((match) => {
    const digits = (match[1] ?? match[3] ?? '').replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.');
    const unit = UNIT[(match[2] ?? match[4] ?? '').toLowerCase()] ?? 1;
    return { euros: Math.round(Number(digits) * unit), words: match[0] };
  });
}
