import { expect, test } from 'vitest';
import type { Stage } from '../../../src/graph/model/vocabulary.ts';
import { proceduresOf, type Step } from '../../../src/import/recognise/procedures.ts';

const step = (date: string, stage: Stage | '', title: string, subtitle?: string): Step => ({
  date,
  title,
  stages: stage ? [stage] : [],
  ...(subtitle ? { subtitle } : {}),
});
const files = (...steps: Step[]) => proceduresOf(steps).map((file) => file.map(({ date }) => date));

test('a file goes from principal approval, perhaps twice, to definitive approval and promulgation', () => {
  expect(
    files(
      step('2021-09-10', 'PROMULGATION', 'Ontwerpdecreet ‘veilig fietsen’'),
      step('2021-01-15', 'PRINCIPAL', 'Voorontwerp van decreet Veilig fietsen'),
      step('2021-04-02', 'PRINCIPAL', "Voorontwerp van decreet 'Veilig fietsen'"),
      step('2021-06-04', 'DEFINITIVE', 'Veilig fietsen: ontwerp van decreet'),
    ),
  ).toEqual([['2021-01-15', '2021-04-02', '2021-06-04', '2021-09-10']]);
});

test('a definitive step closes a file, and the same title begins another', () => {
  expect(
    files(
      step('2020-01-10', 'PRINCIPAL', 'Oproep fietsen: wijzigingsbesluit'),
      step('2020-03-06', 'DEFINITIVE', 'Oproep fietsen'),
      step('2020-06-05', 'PRINCIPAL', 'Oproep fietsen'),
      step('2020-09-04', 'DEFINITIVE', 'Oproep fietsen: wijzigingsbesluit'),
    ),
  ).toEqual([
    ['2020-01-10', '2020-03-06'],
    ['2020-06-05', '2020-09-04'],
  ]);
});

test('a title that recurs every year, or says no step, is no file', () => {
  expect(
    files(
      step('2020-12-11', 'PRINCIPAL', 'Fietsfonds: verdeling'),
      step('2021-12-10', 'PRINCIPAL', 'Fietsfonds: verdeling'),
      step('2022-12-09', 'DEFINITIVE', 'Fietsfonds begroting 2022'),
      step('2023-03-10', '', 'Fietsfonds: verdeling'),
    ),
  ).toEqual([]);
});

test('one formal name joins what titles tell apart, and a number tells apart what they join', () => {
  const name =
    'van decreet tot wijziging van het Fietsdecreet van 3 mei 2013, wat betreft de breedte van paden';
  expect(
    files(
      step('2021-01-15', 'PRINCIPAL', 'Bredere paden', `Voorontwerp ${name}`),
      step('2021-05-07', 'DEFINITIVE', 'Ruimte voor de fietser', `Ontwerp ${name}`),
      step('2021-02-05', 'PRINCIPAL', 'Goedkeuring Fietsconvenant 12'),
      step('2021-06-04', 'DEFINITIVE', 'Goedkeuring Fietsconvenant 13'),
    ),
  ).toEqual([['2021-01-15', '2021-05-07']]);
});

test('a decree and the order that carries it out are two files', () => {
  expect(
    files(
      step('2021-01-15', 'PRINCIPAL', 'Fietsnetwerk', 'Voorontwerp van decreet over het fietsnetwerk'),
      step(
        '2021-03-05',
        'DEFINITIVE',
        'Fietsnetwerk',
        'Ontwerpbesluit van de Vlaamse Regering over het fietsnetwerk',
      ),
    ),
  ).toEqual([]);
});

test('a title may grow on the way', () => {
  expect(
    files(
      step('2021-01-15', 'PRINCIPAL', 'Toekenning premies elektrische fietsen werknemers scholen schooljaar'),
      step(
        '2021-03-05',
        'DEFINITIVE',
        'Toekenning premies elektrische fietsen werknemers scholen schooljaar en bijkomende stallingen',
      ),
    ),
  ).toEqual([['2021-01-15', '2021-03-05']]);
});
