import { describe, expect, test } from 'vitest';
import { appointmentsIn } from '../../../src/import/recognise/appointments.ts';
import { personsIn } from '../../../src/import/recognise/persons.ts';

const MEMBER = 'FIT: benoeming lid raad van bestuur';
const COMMISSIONER = 'VLAIO: vervanging regeringscommissaris';

describe('who is named in an appointment', () => {
  test.each([
    [
      MEMBER,
      'De Vlaamse Regering benoemt mevrouw An Voorbeeld tot lid van de raad van bestuur.',
      ['An Voorbeeld'],
    ],
    [
      MEMBER,
      'Mevrouw An Voorbeeld wordt benoemd als lid, ter vervanging van de heer Bram van den Test.',
      ['An Voorbeeld'],
    ],
    [
      MEMBER,
      'Mevrouw An Voorbeeld wordt benoemd, ter vervanging van de heer Bram Test en mevrouw Els Proef.',
      ['An Voorbeeld'],
    ],
    [
      MEMBER,
      'Op voorstel van de heer Piet Proef en mevrouw Els Test wordt mevrouw An Voorbeeld benoemd.',
      ['An Voorbeeld'],
    ],
    [MEMBER, 'De heer Piet Proef, Vlaams minister, benoemt mevrouw An Voorbeeld.', ['An Voorbeeld']],
    [
      MEMBER,
      'De benoeming van de heer Jan Test en mevrouw An Voorbeeld gaat in op 1 mei.',
      ['Jan Test', 'An Voorbeeld'],
    ],
    [MEMBER, 'De heer prof. dr. Jan J. Test wordt benoemd.', ['Jan J. Test']],
    [
      MEMBER,
      "Mevrouw Ann-Sofie D'Hondt en de heer Jan Van den Test worden benoemd.",
      ["Ann-Sofie D'Hondt", 'Jan Van den Test'],
    ],
    [MEMBER, 'De heer Bram van de Test van Agoria wordt benoemd.', ['Bram van de Test']],
    [COMMISSIONER, 'Mevrouw An Voorbeeld wordt aangesteld als regeringscommissaris.', ['An Voorbeeld']],
    [COMMISSIONER, 'De heer Jan Test vervangt mevrouw An Voorbeeld als regeringscommissaris.', ['Jan Test']],
    [
      'Eervol ontslag leidend ambtenaar FIT',
      'Het ontslag van de heer Jan Test wordt aanvaard.',
      ['Jan Test'],
    ],
  ])('%s | %s', (title, sentence, expected) => {
    expect(personsIn(sentence, appointmentsIn(title)).map(({ name }) => name)).toEqual(expected);
  });
});

describe('who is not', () => {
  test.each([
    ['nobody with one name', MEMBER, 'De heer Test wordt benoemd.'],
    ['nobody without a form of address', MEMBER, 'An Voorbeeld wordt benoemd.'],
    ['nobody whose name may go on', MEMBER, 'Mevrouw An Voorbeeld - De Proef wordt benoemd.'],
    ['nobody whose name breaks off', MEMBER, 'De heer Jan Van\nTest wordt benoemd.'],
    ['nobody with a word that is no name', MEMBER, 'De heer Jan Test Voorzitter wordt benoemd.'],
    ['nobody of a denial', MEMBER, 'De heer Jan Test wordt niet benoemd.'],
    ['nobody of before', MEMBER, 'De heer Jan Test werd in 2018 benoemd tot lid.'],
    [
      'nobody where two acts are told',
      MEMBER,
      'De heer Jan Test neemt ontslag en mevrouw An Voorbeeld wordt benoemd.',
    ],
    ['nobody of another post', MEMBER, 'Mevrouw An Voorbeeld wordt benoemd tot regeringscommissaris.'],
    ['nobody of another organ', MEMBER, 'Mevrouw An Voorbeeld wordt benoemd tot lid van het auditcomité.'],
    ['nobody of another act', COMMISSIONER, 'Het mandaat van mevrouw An Voorbeeld wordt verlengd.'],
    ['nobody where no act is told', MEMBER, 'Mevrouw An Voorbeeld dankt de raad van bestuur.'],
    [
      'nobody where the title makes no appointment',
      'Visienota export',
      'Mevrouw An Voorbeeld wordt benoemd.',
    ],
  ])('%s', (_, title, sentence) => {
    expect(personsIn(sentence, appointmentsIn(title))).toEqual([]);
  });
});
