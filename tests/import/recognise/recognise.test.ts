import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { appointmentsIn } from '../../../src/import/recognise/appointments.ts';
import { finder } from '../../../src/import/recognise/finder.ts';
import { loadNames } from '../../../src/import/recognise/names.ts';
import { organisationsIn } from '../../../src/import/recognise/organisations.ts';
import { amountsIn, kindOf } from '../../../src/import/recognise/titles.ts';
import { SEED } from '../../folders.ts';
import { temporaryFolder } from '../../store.ts';

const names = loadNames(SEED);
const agencies = (text: string) => names.agenciesIn(text).map(({ slug }) => slug);
const programmes = (text: string) => names.programmesIn(text).map(({ slug }) => slug);
const acts = (title: string) =>
  appointmentsIn(title).map(({ act, role, organ }) => [act, role ?? '–', organ ?? '–'].join(' '));

describe('a body is recognised', () => {
  test.each([
    [
      'by name or abbreviation, which together are one mention',
      'Wegen (AWV), Agentschap Wegen en Verkeer (AWV)',
      ['awv', 'awv'],
    ],
    [
      'in any case, where the name says what it names',
      'het agentschap wegen en verkeer en het Vlaams klimaatfonds',
      ['awv', 'vlaams-klimaatfonds'],
    ],
    [
      'with other dashes, quotation marks and white space',
      'Fonds Wetenschappelijk  Onderzoek – Vlaanderen en vzw ‘de Rand’',
      ['fwo', 'vzw-de-rand'],
    ],
    ['joined to another word by a hyphen', 'het FIT-netwerk en VITO-PIH', ['fit', 'vito', 'pih']],
    ['by the name that it had before', 'Kind en Gezin en het Hermesfonds', ['opgroeien-regie', 'fio']],
    [
      'as the one of two legal persons that is meant',
      'F.T.I vzw en Flanders Technology & Innovation BV (FTI)',
      ['fti-vzw', 'fti-bv'],
    ],
    [
      'in capitals, and with more capitals than it has',
      'de LIJN, maar DE LIJN, Natuur En Bos en IMEC',
      ['de-lijn', 'anb', 'imec'],
    ],
    [
      'with fewer capitals, where the name says what it names',
      'Stuurorgaan Vlaams informatie- en ICT-beleid',
      ['stuurorgaan-ict'],
    ],
  ])('%s', (_, text, slugs) => expect(agencies(text)).toEqual(slugs));

  test('in a text of capitals alone, only where the name says what it names', () => {
    expect(agencies('AGENTSCHAP WEGEN EN VERKEER, NATUUR EN BOS, OVAM')).toEqual(['awv', 'ovam']);
  });

  test.each([
    'internationaal ondernemen, natuur en bos, kind en gezin, wonen in Vlaanderen en de lijn naar zee',
    'Verzameldecreet MOW, het beleidsdomein Welzijn, Volksgezondheid en Gezin (WVG) en de EWI-middelen',
    'integratie in de Vlaamse sociale bescherming (VSB)',
    'een VAC, PAB, AI, BBT of PVT (Steun) in (Kortrijk)',
    'ex-FIT, FITNESS, VLIZO en het Vlaamse woningfondsen',
  ])('not in: %s', (text) => expect(agencies(text)).toEqual([]));
});

test('a programme is recognised under each of its names, and not under what is near', () => {
  expect(
    programmes('Plan Vlaamse veerkracht: VIA-6 en (VIA6), programmatische aanpak stikstof (PAS)'),
  ).toEqual(['plan-vlaamse-veerkracht', 'via6', 'via6', 'programmatische-aanpak-stikstof']);
  expect(programmes('een plan voor veerkracht, VIA, een blue deal')).toEqual([]);
});

describe('an act upon a post', () => {
  test.each([
    ['SERV: benoeming voorzitter en leden', ['APPOINTMENT voorzitter –', 'APPOINTMENT lid –']],
    [
      'Eervol ontslag leidend ambtenaar VDAB en vacantverklaring functie',
      ['DISCHARGE leidend ambtenaar –', 'VACANCY leidend ambtenaar –'],
    ],
    [
      'Raad van bestuur VLM: vervanging leden en regeringscommissaris',
      ['REPLACEMENT lid raad van bestuur', 'REPLACEMENT regeringscommissaris –'],
    ],
    [
      'Algemene vergadering en raad van bestuur VLIZ: vervanging lid',
      ['REPLACEMENT lid raad van bestuur', 'REPLACEMENT lid algemene vergadering'],
    ],
    [
      'PMV: voordracht leden raad van bestuur en herbenoeming bedrijfsrevisor',
      ['NOMINATION lid raad van bestuur', 'REAPPOINTMENT bedrijfsrevisor –'],
    ],
    ['Verlenging mandaat administrateur-generaal OVAM', ['EXTENSION administrateur-generaal –']],
    ['Hersamenstelling stuurgroep water', ['RECOMPOSITION – stuurgroep']],
    ['Vlaamse Jeugdraad: benoemingen', ['APPOINTMENT – –']],
    ['Vacant verklaring betrekkingen en selectiecommissie bestuursrechters', ['VACANCY bestuursrechter –']],
    [
      'VLIZ: hersamenstelling raad van bestuur en ontslag en benoeming regeringscommissarissen',
      [
        'RECOMPOSITION – raad van bestuur',
        'DISCHARGE regeringscommissaris –',
        'APPOINTMENT regeringscommissaris –',
      ],
    ],
    [
      'De Lijn: ontslag, vervanging en benoeming leden raad van bestuur',
      [
        'DISCHARGE lid raad van bestuur',
        'REPLACEMENT lid raad van bestuur',
        'APPOINTMENT lid raad van bestuur',
      ],
    ],
    [
      'Leidend ambtenaar FIT: ontslag en vacantverklaring',
      ['DISCHARGE leidend ambtenaar –', 'VACANCY leidend ambtenaar –'],
    ],
    [
      'Hersamenstelling raad van bestuur VRT en vervanging lid auditcomité',
      ['RECOMPOSITION – raad van bestuur', 'REPLACEMENT lid auditcomité'],
    ],
    [
      'Ontslag voorzitter en benoeming voorzitter raad van bestuur VRT',
      ['DISCHARGE voorzitter raad van bestuur', 'APPOINTMENT voorzitter raad van bestuur'],
    ],
    ['Hogeschool: benoeming regeringsafgevaardigde', ['APPOINTMENT regeringsafgevaardigde –']],
    ['Aanstelling gedelegeerd bestuurder van de nv Aquafin', ['DESIGNATION gedelegeerd bestuurder –']],
  ])('%s', (title, expected) => expect(acts(title)).toEqual(expected));

  test('has a phrase of its act and its post, whatever is between them', () => {
    const phrases = (title: string) => appointmentsIn(title).map(({ phrase }) => phrase);
    expect(phrases('Eervol ontslag leidend ambtenaar FIT en vacantverklaring functie')).toEqual([
      'Eervol ontslag leidend ambtenaar',
      'vacantverklaring leidend ambtenaar',
    ]);
    expect(phrases('SERV: benoeming leden en plaatsvervangende leden')).toEqual([
      'benoeming leden',
      'benoeming plaatsvervangende leden',
    ]);
  });

  test.each([
    'Voorlopige aanduiding watergevoelig openruimtegebied bij de leden van de familie',
    'Bescherming tegen ontslag van voorzitters',
    'Ontslag statutair personeelslid',
    'Vaste benoeming van leden van het onderwijzend personeel',
    'Renovatie en vervangingsbouw voor leden',
    'Oprichting, werking, samenstelling en organisatie van de raad van bestuur',
    'Samenstelling en werking auditcomité: wijzigingsbesluit',
    'Overdracht personeelsleden en vertegenwoordiging in het beheerscomité',
    'Verlenging van het project: raad van bestuur',
  ])('not in: %s', (title) => expect(acts(title)).toEqual([]));
});

test('an amount counts only with the word or the sign for euro', () => {
  expect(
    amountsIn('1,5 miljoen euro, € 340.000, 2 500 EUR, 3 mld. euro, 12 euro en 99 cent').map(
      ({ euros }) => euros,
    ),
  ).toEqual([1_500_000, 340_000, 2500, 3_000_000_000, 12]);
  expect(
    amountsIn('een half miljoen euro, half miljard EUR, anderhalf miljoen euro en twee miljoen €'),
  ).toEqual([
    { euros: 500_000, words: 'een half miljoen euro' },
    { euros: 500_000_000, words: 'half miljard EUR' },
    { euros: 1_500_000, words: 'anderhalf miljoen euro' },
    { euros: 2_000_000, words: 'twee miljoen €' },
  ]);
  expect(amountsIn('een half miljoen en half euro, twee euro')).toEqual([]);
  expect(amountsIn('COVID-19 500 euro, dossier 12 300.000 euro').map(({ euros }) => euros)).toEqual([
    500, 300_000,
  ]);
  expect(amountsIn('6 Europese projecten, 1 miljoen, 2021-2024, 30 euronormen, 5 eurocent')).toEqual([]);
});

test.each([
  ['LEGISLATION', 'Subsidie sociale economie: wijzigingsdecreet'],
  ['SUBSIDY', 'Plan Vlaamse Veerkracht: 2 miljoen euro strategische ecologiesteun'],
  ['SUBSIDY', 'Subsidie voor de uitvoering van een actieplan'],
  ['AGREEMENT', 'Financieringsovereenkomst met de EIB'],
  ['BUDGET', 'Herverdelingsbesluit premies'],
  ['REPORT', 'Rapportering over de beheersovereenkomst'],
  ['POLICY_NOTE', 'Visienota over subsidies'],
  ['PROCUREMENT', 'Overheidsopdracht studie'],
  ['ESTABLISHMENT', 'Oprichtingsdecreet agentschap'],
  ['APPOINTMENT', 'Wijziging besluit: benoeming leden raad van bestuur'],
  ['OTHER', 'Generieke besparingsmaatregel beleidsveld Wonen'],
  ['LEGISLATION', 'Regels voor bermen: spelregel en huisregels'],
  ['OTHER', 'Ondersteuning en vergunning van Europese projecten'],
  ['OTHER', 'Federaal wetboek: standpuntbepaling'],
])('the kind %s is told by the first telling word: %s', (kind, title) => expect(kindOf(title)).toBe(kind));

test('what looks like an organisation and is not in the list is reported, without what is known or a scheme', () => {
  const unknown = (title: string) =>
    organisationsIn(
      title,
      names.agenciesIn(title).map(({ words }) => words),
    );
  expect(
    unknown('vzw Zonder Naam, Fonds Verre Verten, Vlaams Wolkeninstituut, Agentschap voor Regen (REG)'),
  ).toEqual([
    'vzw Zonder Naam',
    'Fonds Verre Verten',
    'Vlaams Wolkeninstituut',
    'Agentschap voor Regen (REG)',
  ]);
  expect(
    unknown('vzw Herita, Agentschap Wegen en Verkeer (AWV), Raad van Bestuur, (Steun), Beheer (PAS)'),
  ).toEqual([]);
});

test.each([
  [
    'two entries have the slug "a"',
    '[{ slug: a, name: Aa, shortName: A }, { slug: a, name: Bb, shortName: B }]',
  ],
  [
    '"Aa" is a name of both a and b',
    '[{ slug: a, name: Aa, shortName: A }, { slug: b, name: Aa, shortName: B }]',
  ],
  ['the entry "a": name', '[{ slug: a, shortName: A }]'],
])('a list of names is refused when %s', async (reason, list) => {
  const folder = await temporaryFolder();
  await writeFile(`${folder}/agencies.yaml`, list);
  await writeFile(`${folder}/programmes.yaml`, '[]');
  expect(() => loadNames(folder)).toThrow(reason);
});

test('names stand where they say, one after the other, in any text', () => {
  const words = fc.constantFrom(
    'FIT',
    'Vlaams',
    'Agentschap',
    'voor',
    'Energie-',
    'en',
    'Klimaatpact',
    '(',
    ')',
    'VDAB',
    '–',
    '.',
    ',',
    'PIH',
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ');
      let end = 0;
      for (const { start, words } of names.agenciesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + words.length;
        expect(text.slice(start, end)).toBe(words);
      }
    }),
  );
});

test('ten times as many names make a text take no longer: as many patterns are tried', () => {
  const text = 'Het Naam4 Fonds 4 geeft Naam17 Fonds 18 en Raad 4 een advies over morgen. '.repeat(500);
  const tried = (many: number) => {
    const find = finder(new Map(Array.from({ length: many }, (_, i) => [`Naam${i} Fonds ${i}`, `f${i}`])));
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    find(text);
    const { length } = exec.mock.calls;
    exec.mockRestore();
    return length;
  };
  expect(tried(500)).toBeGreaterThan(500);
  expect(tried(5000)).toBe(tried(500));
});
