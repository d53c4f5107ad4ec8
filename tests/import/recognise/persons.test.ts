import { describe, expect, test } from 'vitest';
import { appointmentsIn } from '../../../src/import/recognise/appointments.ts';
import { appointmentFor } from '../../../src/import/recognise/fitting.ts';
import { loadNames } from '../../../src/import/recognise/names.ts';
import { nameKey } from '../../../src/import/recognise/personNames.ts';
import { personsIn } from '../../../src/import/recognise/persons.ts';
import { SEED } from '../../folders.ts';

const names = loadNames(SEED);

/** Who comes (+), stays (=) and goes (-), for which post, and all else that is said of them. */
function said(text: string): string[] {
  return personsIn(text, names).map(
    ({ name, direction, role, organ, agency, grade, effective, until, decided, replaces }) =>
      [
        `${{ COMES: '+', STAYS: '=', GOES: '-' }[direction]} ${name}: ${role ?? (grade ? `graad ${grade}` : '–')}`,
        ...(organ ? [organ] : []),
        ...(agency ? [agency] : []),
        ...(effective ? [`from ${effective}`] : []),
        ...(until ? [`until ${until}`] : []),
        ...(decided ? [`decided ${decided}`] : []),
        ...(replaces ? [`for ${replaces}`] : []),
      ].join(', '),
  );
}

describe('who comes', () => {
  test.each([
    ['De Vlaamse Regering stelt An Proef aan als regeringscommissaris bij de VRT.', ['+ An Proef: regeringscommissaris, vrt']],
    ['In overleg met de SERV stelt de Vlaamse Regering An Proef, adviseur bij Unizo, aan als lid van de raad van bestuur van FIT.', ['+ An Proef: lid, raad van bestuur, fit']],
    ['De Vlaamse Regering draagt Jan Test, administrateur-generaal van Opgroeien, Els Proef, secretaris-generaal van het departement Mobiliteit en Openbare Werken, en Rita Van den Schelde voor als bestuurder van PMV.', ['+ Jan Test: bestuurder, pmv', '+ Els Proef: bestuurder, pmv', '+ Rita Van den Schelde: bestuurder, pmv']],
    ['De Vlaamse Regering duidt Jan Test (Unizo) en Els Proef (ACV) aan als leden van de SERV.', ['+ Jan Test: lid, serv', '+ Els Proef: lid, serv']],
    ['De Vlaamse Regering benoemt prof. dr. Jan Test tot voorzitter en Els Proef en Koen Leie tot leden van de Vlaamse Woonraad.', ['+ Jan Test: voorzitter', '+ Els Proef: lid, vlaamse-woonraad', '+ Koen Leie: lid, vlaamse-woonraad']],
    ['De Vlaamse Regering benoemt Jan Test en Els Proef respectievelijk tot voorzitter en ondervoorzitter.', ['+ Jan Test: voorzitter', '+ Els Proef: ondervoorzitter']],
    ['Jan Test wordt benoemd als voorzitter van PMV, Els Proef en Koen Leie respectievelijk tot ondervoorzitter en gedelegeerd bestuurder.', ['+ Jan Test: voorzitter, pmv', '+ Els Proef: ondervoorzitter', '+ Koen Leie: gedelegeerd bestuurder']],
    ['De Vlaamse Regering beslist Jan Test, gouverneur van Limburg, aan te stellen als coördinator, met ingang van 1 april 2022 tot en met 31 maart 2027.', ['+ Jan Test: coördinator, from 2022-04-01, until 2027-03-31']],
    ['De Vlaamse Regering keurt de benoeming goed van Jan Test als leidend ambtenaar van Onroerend Erfgoed.', ['+ Jan Test: leidend ambtenaar']],
    ['Ontwerpbesluit van de Vlaamse Regering tot benoeming van Jan Test tot lid van de raad van bestuur van FIT', ['+ Jan Test: lid, raad van bestuur, fit']],
    ['De Vlaamse Regering benoemt als effectieve leden: Jan Test en Els Proef; als plaatsvervangende leden: Rita Maas.', ['+ Jan Test: lid', '+ Els Proef: lid', '+ Rita Maas: lid']],
    ['Worden benoemd tot lid van het auditcomité:\n- de heer Jan Test;\n- mevrouw ir. Els D’Hoore.', ['+ Jan Test: lid, auditcomité', '+ Els D’Hoore: lid, auditcomité']],
    ['Als vertegenwoordiger van de vakbonden wordt Jan Test benoemd.', ['+ Jan Test: vertegenwoordiger']],
    ['Ze richt een werkgroep op met Jan Test als eerste voorzitter.', ['+ Jan Test: voorzitter']],
    ['Jan Test wordt voorzitter van de raad van bestuur en Els Proef wordt ondervoorzitter.', ['+ Jan Test: voorzitter, raad van bestuur', '+ Els Proef: ondervoorzitter']],
    ['Ze kent het mandaat van directeur-generaal van FIT toe aan Jan Test.', ['+ Jan Test: directeur-generaal, fit']],
    ['Jan Test wordt aangesteld als regeringscommissaris. De aanstelling gaat in op 1 mei 2022.', ['+ Jan Test: regeringscommissaris, from 2022-05-01']],
    ['De Vlaamse Regering draagt bij de algemene vergadering Jan Test voor als bestuurder.', ['+ Jan Test: bestuurder']],
    ['Ze duidt Els Proef, die het mandaat van Jan Test overneemt, aan als lid van het auditcomité van FIT.', ['+ Els Proef: lid, auditcomité, fit']],
    ['De Vlaamse Regering duidt minister Els Proef aan om deel uit te maken van het Overlegcomité.', ['+ Els Proef: lid']],
    ["De Vlaamse Regering stelt Jan 't Hart, Ann-Sofie Van der Maas, Saïd El Amrani en Bram van den Test aan als bestuurder.", ["+ Jan 't Hart: bestuurder", '+ Ann-Sofie Van der Maas: bestuurder', '+ Saïd El Amrani: bestuurder', '+ Bram van den Test: bestuurder']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected)); // prettier-ignore
});

describe('who stays', () => {
  test.each([
    ['Jan Test en Els Proef worden herbenoemd tot leden van het auditcomité van de VDAB.', ['= Jan Test: lid, auditcomité, vdab', '= Els Proef: lid, auditcomité, vdab']],
    ['De Vlaamse Regering verlengt het mandaat van Jan Test als havenkapitein met vijf jaar.', ['= Jan Test: havenkapitein']],
    ['Ze hernieuwt de benoeming van Jan Test en Els Proef, als respectievelijk voorzitter en secretaris.', ['= Jan Test: voorzitter', '= Els Proef: secretaris']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected)); // prettier-ignore
});

describe('who goes, and who comes instead', () => {
  test.each([
    ['An Proef krijgt eervol ontslag als lid van de raad van bestuur van VLAM.', ['- An Proef: lid, raad van bestuur, vlam']],
    ['Aan Jan De Test en Els Proef wordt eervol ontslag verleend als bestuurder van de VMM.', ['- Jan De Test: bestuurder, vmm', '- Els Proef: bestuurder, vmm']],
    ['De Vlaamse Regering verleent Jan Test eervol ontslag als voorzitter van de SERV.', ['- Jan Test: voorzitter, serv']],
    ['De Vlaamse Regering verleent eervol ontslag aan Jan Test, gedelegeerd bestuurder bij FIT, na zijn pensionering.', ['- Jan Test: gedelegeerd bestuurder, fit']],
    ['De Vlaamse Regering stelt Jan Test aan als regeringscommissaris bij FIT. Els Proef krijgt eervol ontslag.', ['+ Jan Test: regeringscommissaris, fit', '- Els Proef: regeringscommissaris, fit']],
    ['Tegelijk aanvaardt ze het ontslag van Jan Test als bestuurder en benoemt ze Els Proef tot nieuwe bestuurder.', ['- Jan Test: bestuurder', '+ Els Proef: bestuurder']],
    ['Na het ontslag van Jan Test stelt de Vlaamse Regering Els Proef aan als regeringscommissaris.', ['- Jan Test: regeringscommissaris', '+ Els Proef: regeringscommissaris']],
    ['Daarom wordt Jan Test vervangen door Els Proef als effectief lid van de SARO.', ['- Jan Test: lid, saro', '+ Els Proef: lid, saro, for Jan Test']],
    ['De Vlaamse Regering vervangt Jan Test en Piet Proef respectievelijk door Els Maas en Rita Leie als leden van de SERV.', ['- Jan Test: lid, serv', '- Piet Proef: lid, serv', '+ Els Maas: lid, serv, for Jan Test', '+ Rita Leie: lid, serv, for Piet Proef']],
    ['De Vlaamse Regering vervangt Jan Test en Piet Proef door Els Maas en Rita Leie als leden van de SERV.', ['- Jan Test: lid, serv', '- Piet Proef: lid, serv', '+ Els Maas: lid, serv', '+ Rita Leie: lid, serv']],
    ['Op voordracht van Rita Maas wordt Jan Test aangesteld als voorzitter van VLAM, ter vervanging van Els Proef, aan wie eervol ontslag wordt verleend.', ['+ Jan Test: voorzitter, vlam, for Els Proef', '- Els Proef: voorzitter, vlam']],
    ['Jan Test volgt Els Proef op als secretaris-generaal van het departement Omgeving.', ['+ Jan Test: secretaris-generaal, dept-omgeving, for Els Proef', '- Els Proef: secretaris-generaal, dept-omgeving']],
    ['Jan Test wordt de nieuwe administrateur-generaal van Opgroeien. Hij volgt Els Proef op.', ['+ Jan Test: administrateur-generaal, for Els Proef', '- Els Proef: administrateur-generaal']],
    ['Aan Els Proef wordt eervol ontslag verleend als voorzitter van VLAM. Jan Test vervangt haar.', ['- Els Proef: voorzitter, vlam', '+ Jan Test: voorzitter, vlam, for Els Proef']],
    ['Rita Maas neemt de plaats in van Jan Test als lid van de SARO.', ['+ Rita Maas: lid, saro, for Jan Test', '- Jan Test: lid, saro']],
    ['In de raad van bestuur van Toerisme Vlaanderen wordt Jan Test vervangen door Els Proef als lid.', ['- Jan Test: lid, raad van bestuur, toerisme-vlaanderen', '+ Els Proef: lid, raad van bestuur, toerisme-vlaanderen, for Jan Test']],
    ['De Vlaamse Regering vervangt in de raad van bestuur van de VMM Jan Test door Els Proef.', ['- Jan Test: –, raad van bestuur, vmm', '+ Els Proef: –, raad van bestuur, vmm, for Jan Test']],
    ['Els Proef legt haar mandaat als bestuurder neer. Zij wordt vervangen door Jan Test.', ['- Els Proef: bestuurder', '+ Jan Test: bestuurder, for Els Proef']],
    ['Het ontslag van Els Proef als lid wordt aanvaard. Jan Test wordt in haar plaats benoemd.', ['- Els Proef: lid', '+ Jan Test: lid, for Els Proef']],
    ['Bij het VAPH worden Jan Test en Els Proef benoemd tot bestuurder en krijgt Rita Maas eervol ontslag.', ['+ Jan Test: bestuurder, vaph', '+ Els Proef: bestuurder, vaph', '- Rita Maas: bestuurder, vaph']],
    ['Ontslagnemend bestuurder Jan Test wordt vervangen door Els Proef.', ['- Jan Test: bestuurder', '+ Els Proef: bestuurder, for Jan Test']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected)); // prettier-ignore
});

describe('what an earlier decision did is told with its day, and a rank is no post', () => {
  test.each([
    ['De Vlaamse Regering besliste op 1 maart 2021 om Jan Test aan te stellen als voorzitter van VLAIO.', ['+ Jan Test: voorzitter, vlaio, decided 2021-03-01']],
    ['De Vlaamse Regering heeft op 3 mei 2021 beslist om Jan Test met ingang van 1 juli 2021 toe te laten tot de proeftijd in de graad van directeur-generaal en aan te stellen als gedelegeerd bestuurder van FIT.', ['+ Jan Test: gedelegeerd bestuurder, fit, from 2021-07-01, decided 2021-05-03']],
    ['De Vlaamse Regering benoemt Jan Test in de graad van directeur-generaal bij FIT.', ['+ Jan Test: graad directeur-generaal, fit']],
    ['Jan Test werd in 2018 benoemd tot lid.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected)); // prettier-ignore
});

describe('nobody is', () => {
  test.each([
    ['who only proposes', 'Op voordracht van Piet Proef en Els Maas wordt een lid benoemd.'],
    ['a minister who is authorised', 'De Vlaamse Regering machtigt minister Els Proef om een voorzitter aan te stellen.'],
    ['a minister who proposes', 'Vlaams minister Els Proef stelt een nieuwe voorzitter voor.'],
    ['who speaks for a firm', 'Ze wijst Maas & Leie Bedrijfsrevisoren, vertegenwoordigd door Jan Test, aan als commissaris.'],
    ['a scheme', 'De premie wordt vervangen door Mijn Verbouwpremie als steun aan leden.'],
    ['a law', 'Het Kaderdecreet Bestuurlijke Handhaving wordt aangeduid als basis voor de leden.'],
    ['a street or a house', 'De straat Jan Palfijn wordt aangeduid als fietsstraat en het Fort Napoleon als monument.'],
    ['a service', 'De dienst Openbare Werken wordt aangesteld als bouwheer. Sport Vlaanderen wordt lid.'],
    ['who is denied', 'De Vlaamse Regering benoemt Jan Test niet tot lid.'],
    ['who is only a member', 'De stuurgroep bestaat uit Jan Test en Els Proef, die de voorzitter aanduiden.'],
    ['whose mandate ends', 'Het mandaat van voorzitter Jan Test loopt af.'],
    ['who stays what he was', 'Jan Test blijft aan als voorzitter.'],
    ['who has one name', 'De Vlaamse Regering stelt Test aan als regeringscommissaris.'],
  ])('%s: %s', (_, text) => expect(said(text)).toEqual([])); // prettier-ignore
});

test('a name has its place and words, and one person one key', () => {
  const text = 'Benoeming lid\n\nZe stelt mevrouw dr. Ann Van Voorbeeld aan als lid.';
  const [person] = personsIn(text, names);
  expect(person).toMatchObject({ name: 'Ann Van Voorbeeld', words: 'mevrouw dr. Ann Van Voorbeeld' });
  expect(text.slice(person?.at).startsWith('mevrouw dr. Ann')).toBe(true);
  expect(text.slice(person?.sentence.start)).toBe(person?.sentence.text);
  expect(nameKey('Saïd EL-AMRANI')).toBe(nameKey('Said El Amrani'));
});

describe('a person belongs to the one appointment of the title that fits', () => {
  test.each([
    ['FIT: vervanging lid raad van bestuur', 'Ze stelt Jan Test aan als bestuurder.', [0]],
    ['Eervol ontslag leidend ambtenaar FIT en vacantverklaring functie', 'Ze verleent ontslag aan gedelegeerd bestuurder Jan Test.', [0]],
    ['VLAM: benoeming voorzitter en leden', 'Ze benoemt Jan Test tot voorzitter en Els Proef tot lid.', [0, 1]],
    ['VLAM: benoeming regeringscommissaris', 'Ze benoemt Jan Test tot voorzitter.', [undefined]],
    ['FIT: benoeming directeur-generaal', 'Ze benoemt Jan Test in de graad van directeur-generaal.', [undefined]],
    ['FIT: benoeming voorzitter', 'Op 1 mei 2021 benoemde ze Jan Test tot voorzitter.', [undefined]],
  ])('%s | %s', (title, text, expected) =>
    expect(personsIn(text, names).map((person) => appointmentFor(person, appointmentsIn(title)))).toEqual(expected)); // prettier-ignore
});
