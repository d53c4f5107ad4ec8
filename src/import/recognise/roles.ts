import type { RoleKind } from '../../graph/model/vocabulary.ts';

const ROLE: readonly (readonly [role: string, kind: RoleKind, words: string])[] = [
  ['regeringscommissaris', 'OVERSIGHT', 'regeringscommissaris(?:sen)?'],
  ['regeringsafgevaardigde', 'OVERSIGHT', 'regeringsafgevaardigden?'],
  ['bedrijfsrevisor', 'OVERSIGHT', '(?:bedrijfs)?revisor(?:en)?'],
  ['arrondissementscommissaris', 'OTHER', 'arrondissementscommissaris(?:sen)?'],
  ['commissaris', 'OVERSIGHT', 'commissaris(?:sen)?'],
  ['toezichthouder', 'OVERSIGHT', 'toezichthouders?'],
  ['gemachtigde van financiën', 'OVERSIGHT', 'gemachtigden? van financiën'],
  ['directeur-generaal', 'MANAGEMENT', '(?:adjunct-)?directeurs?-generaal'],
  ['administrateur-generaal', 'MANAGEMENT', '(?:adjunct-)?administrateurs?-generaal'],
  ['secretaris-generaal', 'MANAGEMENT', '(?:adjunct-)?secretaris(?:sen)?-generaal'],
  ['inspecteur-generaal', 'MANAGEMENT', 'inspecteurs?-generaal'],
  ['gedelegeerd bestuurder', 'MANAGEMENT', '(?:gedelegeerde?|afgevaardigde?) bestuurders?'],
  ['leidend ambtenaar', 'MANAGEMENT', 'leidende? ambtena(?:ar|ren)'],
  ['algemeen directeur', 'MANAGEMENT', 'algemeen directeurs?|algemene directeurs?'],
  ['vereffenaar', 'MANAGEMENT', 'vereffenaars?'],
  ['ondervoorzitter', 'BOARD', '(?:onder|vice)voorzitters?|vice-voorzitters?'],
  ['voorzitter', 'BOARD', 'voorzitters?'],
  ['bestuurder', 'BOARD', 'bestuurders?|bestuursmandaten|bestuursmandaat'],
  ['bestuursrechter', 'OTHER', 'bestuursrechters?'],
  ['bijzitter', 'OTHER', 'bijzitters?'],
  ['vertegenwoordiger', 'OTHER', 'vertegenwoordigers?|afgevaardigden?(?! bestuurder)'],
  ['coördinator', 'OTHER', '\\p{L}*coördinator(?:en)?'],
  ['verbindingsofficier', 'OTHER', 'verbindingsofficier(?:en)?'],
  ['gouverneur', 'OTHER', '(?:provincie)?gouverneurs?'],
  ['bouwmeester', 'OTHER', 'bouwmeesters?'],
  ['havenkapitein', 'OTHER', 'havenkapiteins?(?:-commandant)?'],
  ['secretaris', 'OTHER', 'secretaris(?:sen)?'],
  ['deskundige', 'OTHER', 'deskundigen?|experts?'],
  ['waarnemer', 'OTHER', 'waarnemers?'],
  ['lid', 'BOARD', '(?:lid|leden)'],
];
const roles = new RegExp(
  ROLE.map(([, , words]) => `((?<![\\p{L}-])(?:${words})(?![\\p{L}-]))`).join('|'),
  'giu',
);

/** A post that a title names. */
export interface RoleSeen {
  readonly role: string;
  readonly kind: RoleKind;
  /** UTF-16 offset in the title. */
  readonly at: number;
  readonly words: string;
}

/** The posts that a title names between two offsets. */
export function rolesIn(title: string, from: number, to: number): RoleSeen[] {
  return [...title.matchAll(roles)]
    .filter((match) => match.index >= from && match.index + match[0].length <= to)
    .map((match) => {
      const [role, kind] = ROLE[match.slice(1).findIndex(Boolean)] as (typeof ROLE)[number];
      return { role, kind, at: match.index, words: match[0] };
    });
}
