import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceIn } from '../../../src/import/recognise/advice.ts';
import { textAmountsIn } from '../../../src/import/recognise/amountRoles.ts';
import { commitmentAmounts, isContext, targetsIn } from '../../../src/import/recognise/commitments.ts';
import { loadNames } from '../../../src/import/recognise/names.ts';
import { personsIn } from '../../../src/import/recognise/persons.ts';
import { stagesIn } from '../../../src/import/recognise/stages.ts';
import { textAgenciesIn } from '../../../src/import/recognise/textAgencies.ts';
import { isIndirect, isUnrelated } from '../../../src/import/recognise/unrelated.ts';
import { SEED } from '../../folders.ts';

const names = loadNames(SEED);

describe('the step that a decision says it is', () => {
  test.each([
    ['De Vlaamse Regering hecht haar principiële goedkeuring aan het ontwerp.', ['PRINCIPAL']],
    ['In dit kader keurt ze nu, na advies van de SERV, opnieuw principieel het besluit goed.', ['PRINCIPAL']],
    ['Na principiële goedkeuring op 1 mei 2021 keurt de Vlaamse Regering het besluit definitief goed.', ['DEFINITIVE']],
    ['Op 1 mei 2021 keurde de Vlaamse Regering het plan principieel goed. Nu wijzigt ze definitief haar besluit.', ['DEFINITIVE']],
    ['De Vlaamse Regering beslist tot definitieve vaststelling van het plan.', ['DEFINITIVE']],
    ['De Vlaamse Regering hecht haar definitieve goedkeuring aan het decreet. Ze keurt ook principieel het besluit goed.', ['DEFINITIVE', 'PRINCIPAL']],
    ['Bekrachtiging en afkondiging van het decreet over fietsen', ['RATIFICATION', 'PROMULGATION']],
    ['De Vlaamse Regering beslist tot bekrachtiging en afkondiging van het decreet.', ['RATIFICATION', 'PROMULGATION']],
    ['De Vlaamse Regering neemt kennis van het jaarverslag.', ['COMMUNICATION']],
    ['De Vlaamse Regering neemt kennis van het verslag en keurt het plan principieel goed.', ['PRINCIPAL']],
    ['De nota schetst een principieel kader en een definitief model.', []],
    ['Ze keurt een besluit goed dat het statuut definitief regelt.', []],
    ['Het ontwerp werd in maart principieel goedgekeurd.', []],
    ['De bekrachtiging van diploma’s en de studiebekrachtiging wijzigen niet.', []],
  ])('%s', (text, expected) => expect(stagesIn(text).map(({ stage }) => stage)).toEqual(expected)); // prettier-ignore

  test('comes with its words and their place; what only the site says has none', () => {
    const text = 'Titel\n\nDaarom hecht de Vlaamse Regering haar principiële goedkeuring aan het plan.';
    const [seen] = stagesIn(text);
    expect(seen?.words).toBe('hecht de Vlaamse Regering haar principiële goedkeuring');
    expect(text.slice(seen?.at).startsWith(seen?.words ?? '?')).toBe(true);
    expect(stagesIn('Jaarverslag', 'Mededeling')).toEqual([{ stage: 'COMMUNICATION' }]);
  });
});

describe('whose advice was given or is asked', () => {
  const advice = (text: string) =>
    adviceIn(text, names).map(({ kind, words, agency }) => `${kind} ${agency ?? words}`);
  test.each([
    ['Na adviezen van de SERV, de Minaraad en de Raad van State, keurt de Vlaamse Regering het besluit goed.', ['GIVEN serv', 'GIVEN minaraad', 'GIVEN raad-van-state']],
    ['De Vlaamse Regering wijzigt, na het advies van de Raad van State, definitief haar besluit.', ['GIVEN raad-van-state']],
    ['Over dit besluit wordt het advies ingewonnen van de VTC en daarna van de Raad van State.', ['ASKED vtc', 'ASKED raad-van-state']],
    ['Dit besluit gaat nu voor advies naar de Raad van State.', ['ASKED raad-van-state']],
    ['Het ontwerp wordt voor advies voorgelegd aan de VLOR en aan de Minaraad.', ['ASKED vlor', 'ASKED minaraad']],
    ['Daarna wordt het advies van de Raad van State ingewonnen.', ['ASKED raad-van-state']],
    ['Na adviesvraag aan de Raad van State keurt ze het besluit goed.', ['ASKED raad-van-state']],
    ['Over dit decreet wordt het advies ingewonnen van de Adviesraad Fiets, Trein en Tram en van de SERV.', ['ASKED Adviesraad Fiets, Trein en Tram', 'ASKED serv']],
    ['De Raad van State verleent adviezen, en de SERV kreeg 2 miljoen euro.', []],
    ['De minister zal de nodige adviezen inwinnen over de startnota van Gent.', []],
    ['De Vlaamse Regering stemt in met het advies van de jury.', []],
  ])('%s', (text, expected) => expect(advice(text)).toEqual(expected)); // prettier-ignore
});

describe('the part of a body in a text', () => {
  const parts = (text: string) => textAgenciesIn(text, names).map(({ slug, part }) => `${part} ${slug}`);
  test.each([
    ['Na advies van de SERV kent de Vlaamse Regering 2 miljoen euro toe aan FIT en VLAM. Wonen in Vlaanderen volgt dit op met de OVAM.', ['ADVISER serv', 'ADDRESSEE fit', 'ADDRESSEE vlam', 'OTHER ovam']],
    ['De Vlaamse Regering machtigt de VMM om gronden te kopen.', ['ADDRESSEE vmm']],
    ['Ze financiert de vrijwillige indeling van buurten (VIB). Elke VIB krijgt een coach.', []],
    ['Het Vlaams Instituut voor Biotechnologie (VIB) werkt samen met FIT.', ['OTHER vib', 'OTHER fit']],
    ['F.T.I vzw zet haar werking voort. FTI verhuist.', ['OTHER fti-vzw', 'OTHER fti-vzw']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected)); // prettier-ignore
});

describe('what an amount in a text is', () => {
  test.each([
    ['De Vlaamse Regering kent 2 miljoen euro subsidie toe aan FIT.', ['TOTAL 2000000']],
    ['De Vlaamse Regering kent in totaal 9 miljoen euro toe, waarvan 5 miljoen euro in 2023.', ['TOTAL 9000000', 'PART 5000000']],
    ['Ze steunt drie projecten: Gent (350.000 euro), Aalst (2 miljoen euro).', ['PART 350000', 'PART 2000000']],
    ['Ze geeft een subsidie van maximaal 300.000 euro.', ['MAXIMUM 300000']],
    ['Elk project krijgt 75.000 euro. De premie bedraagt 500 euro per medewerker.', ['PER_UNIT 75000', 'PER_UNIT 500']],
    ['Giften vanaf 125 euro worden geregistreerd.', ['THRESHOLD 125']],
    ['Eind 2018 kende de Vlaamse Regering 287.000 euro toe.', ['UNKNOWN 287000']],
    ['Ze kent 2 miljoen euro toe aan FIT en 3 miljoen euro aan VLAM.', ['UNKNOWN 2000000', 'UNKNOWN 3000000']],
  ])('%s', (text, expected) =>
    expect(textAmountsIn(text).map(({ role, euros }) => `${role} ${euros}`)).toEqual(expected)); // prettier-ignore
});

describe('a finding about what is not related', () => {
  test.each([
    'Deze besluiten hebben geen directe link met het regeerakkoord en worden buiten beschouwing gelaten [3].',
    'De sloop van de hal [4] lijkt niet direct verbonden met het fietsbeleid.',
    'Deze beslissingen vallen buiten de specifieke focus van de passage [5][6].',
  ])('is no support: %s', (text) => expect([isUnrelated(text), isIndirect(text)]).toEqual([true, false]));
  test.each([
    [
      'says what they serve',
      'Hoewel niet direct gerelateerd aan fietsen, draagt dit bij aan de veiligheid [1].',
      true,
    ],
    ['misses evidence', 'Er is geen directe verwijzing naar een link met het fietsplan [1].', false],
    ['praises', 'De regering keurde het fietsplan goed [1].', false],
  ])('is support where it %s', (_, text, indirect) => {
    expect([isUnrelated(text), isIndirect(text)]).toEqual([false, indirect]);
  });
});

describe('a commitment', () => {
  test.each([
    ['Tegen eind 2030 halveren we het afval.', ['BY 2030']],
    ['Vanaf 1 januari 2021 geldt een verbod; uiterlijk in 2025 evalueren we.', ['FROM 2021', 'BY 2025']],
    ['We evalueren dat in 2024.', ['IN 2024']],
    ['Het plan loopt tot eind 2020 en volgt Visie 2050, met cijfers van in 2016.', []],
    ['In de periode 2021-2027 voorzien we middelen.', []],
  ])('names its years: %s', (text, expected) => {
    expect(targetsIn(text).map(({ kind, year }) => `${kind} ${year}`)).toEqual(expected);
  });
  test('names its amounts, "mio" too', () => {
    expect(
      commitmentAmounts('Een provisie van €105 mio en 2 miljoen euro.').map(({ euros }) => euros),
    ).toEqual([105_000_000, 2_000_000]);
  });
  test.each([
    ['Vlaanderen is wereldtop in fietsen.', true],
    ['Steden vormen de motor van onze welvaart.', true],
    ['Vandaag worden fietspaden door gemeenten onderhouden.', true],
    ['We leggen fietspaden aan.', false],
    ['De Vlaamse regering investeert in fietspaden.', false],
    ['Fietspaden worden breder.', false],
  ])('commits, or is context: %s', (text, context) => expect(isContext(text)).toBe(context));
});

test('no text breaks a rule, and every place is where its words are', () => {
  const piece = fc.constantFrom(
    'De Vlaamse Regering ', 'stelt ', 'Jan Test', 'Els De Proef', ', ', ' en ', ' aan als ', 'lid', ' van FIT', '. ', ' (', ')',
    'wordt ', 'vervangen door ', 'eervol ontslag ', 'na advies van de SERV ', 'principieel ', '2 miljoen euro ', ':\n- ', '\n\n', ';', 'Aan ',
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const seen = [
        ...personsIn(text, names),
        ...adviceIn(text, names),
        ...textAmountsIn(text),
        ...stagesIn(text).flatMap(({ at, words }) => (at === undefined || !words ? [] : [{ at, words }])),
      ];
      for (const { at, words } of seen) expect(text.slice(at, at + words.length)).toBe(words);
    }),
    { numRuns: 300 },
  );
});
