import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openYoga } from '../../src/server/yoga.ts';
import { STEPS } from '../folders.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';
import { postTo } from '../post.ts';

const store = await openOwnStore();
const yoga = openYoga({ reader: store.reader, cache: false, onError: (e) => console.error(e) });

async function ask(query: string): Promise<unknown> {
  const response = await postTo(yoga, JSON.stringify({ query }));
  const { data, errors } = (await response.json()) as { data: unknown; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

/** A document with one finding. */
const documentWith = (finding: string) => `# Fietsen

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>Er komen fietspaden.</p>
        </details> 

De tekst zegt dat er fietspaden komen.

- ${finding}

Niemand weet wanneer.

<details>
        <summary> Referenties</summary>
        
**[\\[0\\]](https://example.org/?a=1)** : **(2023-05-05)** Fietspaden langs kanalen 
        </details> 
`;

beforeEach(() => store.clear());

test('an appointment says who comes and who goes, from when, and in whose place', async () => {
  await store.import([STEPS]);
  expect(
    await ask(`{ agency(slug: "fit") { appointments { nodes { act role effectiveDate
      persons(orderBy: { field: NAME }) { edges { direction effectiveDate replaces evidence { basis words } node { name } } } } } } }`),
  ).toEqual({
    agency: {
      appointments: {
        nodes: [
          {
            act: 'REPLACEMENT',
            role: 'lid',
            effectiveDate: '2022-04-01',
            persons: {
              edges: [
                {
                  direction: 'GOES',
                  effectiveDate: '2022-04-01',
                  replaces: null,
                  evidence: { basis: 'TEXT', words: ['Koen Proefman'] },
                  node: { name: 'Koen Proefman' },
                },
                {
                  direction: 'COMES',
                  effectiveDate: '2022-04-01',
                  replaces: 'Koen Proefman',
                  evidence: { basis: 'TEXT', words: ['Thomas Voorbeeld'] },
                  node: { name: 'Thomas Voorbeeld' },
                },
              ],
            },
          },
        ],
      },
    },
  });
});

test('an appointment that only the text tells of is kept with basis TEXT, at the body that the text names', async () => {
  await store.import([STEPS]);
  expect(
    await ask(`{ persons(where: { agencies: { count: { gte: 2 } } }) { nodes { name agencies { nodes { slug } }
      appointments(where: { role: { eq: "regeringscommissaris" } }) { nodes { act date effectiveDate agency { slug }
        decision { title appointments { edges { evidence { basis } } } } } } } } }`),
  ).toEqual({
    persons: {
      nodes: [
        {
          name: 'Thomas Voorbeeld',
          agencies: { nodes: [{ slug: 'fit' }, { slug: 'vlaio' }] },
          appointments: {
            nodes: [
              {
                act: 'DESIGNATION',
                date: '2022-04-01',
                effectiveDate: null,
                agency: { slug: 'vlaio' },
                decision: {
                  title: 'Werking van het toezicht',
                  appointments: { edges: [{ evidence: { basis: 'TEXT' } }] },
                },
              },
            ],
          },
        },
      ],
    },
  });
});

test('a decision has the stage that its text says, by which decisions are found and counted', async () => {
  await store.import([STEPS]);
  expect(
    await ask(`{ decisions(where: { stage: { in: [PRINCIPAL, DEFINITIVE] } }) { nodes { date stage stageWords } 
      facets(groupBy: [STAGE]) { groups { key count } } } }`),
  ).toEqual({
    decisions: {
      nodes: [
        { date: '2022-09-09', stage: 'PRINCIPAL', stageWords: 'hecht haar principiële goedkeuring' },
        { date: '2022-07-08', stage: 'DEFINITIVE', stageWords: 'hecht de Vlaamse Regering haar definitieve goedkeuring' },
        { date: '2022-05-06', stage: 'PRINCIPAL', stageWords: 'hecht haar principiële goedkeuring' },
      ].map((one) => ({ ...one, stageWords: expect.stringContaining('hecht') })),
      facets: { groups: [{ key: 'PRINCIPAL', count: 2 }, { key: 'DEFINITIVE', count: 1 }] },
    },
  }); // prettier-ignore
});

test('an adviser is linked apart from the agencies that a decision concerns, given or asked', async () => {
  await store.import([STEPS]);
  expect(
    await ask(`{ agency(slug: "serv") { decisions { totalCount } advised { edges { advice evidence { basis words }
      node { date agencies { totalCount } advisers { totalCount } } } } } }`),
  ).toEqual({
    agency: {
      decisions: { totalCount: 0 },
      advised: {
        edges: [
          {
            advice: 'GIVEN',
            evidence: { basis: 'TEXT', words: ['SERV'] },
            node: { date: '2022-07-08', agencies: { totalCount: 0 }, advisers: { totalCount: 2 } },
          },
          {
            advice: 'ASKED',
            evidence: { basis: 'TEXT', words: ['SERV'] },
            node: { date: '2022-05-06', agencies: { totalCount: 0 }, advisers: { totalCount: 1 } },
          },
        ],
      },
    },
  });
});

test('a text that says something else takes its stage, advisers and persons along', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'besluiten.jsonl');
  const line = (text: string) => JSON.stringify({ date: '2022-05-06', title: 'FIT: benoeming lid', text });
  await writeFile(file, line('De Vlaamse Regering beslist.'));
  await store.import([folder]);
  const before = await store.values(`MATCH (n:Entity) WHERE NOT n:Document RETURN n.id ORDER BY n.id`);
  await writeFile(
    file,
    line(
      'Na advies van de SERV hecht de Vlaamse Regering haar definitieve goedkeuring. Ze benoemt Thomas Voorbeeld tot lid van de raad van bestuur vanaf 1 juni 2022.',
    ),
  );
  await store.import([folder]);
  const told = 'MATCH (d:Decision)-[:MAKES]->(a) RETURN [d.stage, toString(a.effectiveDate), COUNT { (d)-[:ADVISED_BY]->() }]'; // prettier-ignore
  expect(await store.values(told)).toEqual([['DEFINITIVE', '2022-06-01', 1]]);
  await writeFile(file, line('De Vlaamse Regering beslist.'));
  await store.import([folder]);
  expect(await store.values(told)).toEqual([[null, null, 0]]);
  expect(await store.values(`MATCH (n:Entity) WHERE NOT n:Document RETURN n.id ORDER BY n.id`)).toEqual(
    before,
  );
});

test('an appointment that a later text recalls fills the post from its own day', async () => {
  const folder = await temporaryFolder();
  const lines = [
    {
      date: '2021-11-26',
      title: 'Eervol ontslag leidend ambtenaar Flanders Investment & Trade (FIT) en vacantverklaring functie',
      text: 'De Vlaamse Regering verleent eervol ontslag aan Ilse Proefman, gedelegeerd bestuurder bij FIT.',
    },
    {
      date: '2023-10-20',
      title: 'Flanders Investment & Trade (FIT): benoeming directeur-generaal',
      text: 'De Vlaamse Regering heeft op 22 april 2022 beslist om Thomas Voorbeeld met ingang van 1 juli 2022 aan te stellen als gedelegeerd bestuurder van het Vlaams Agentschap voor Internationaal Ondernemen, Flanders Investment & Trade (FIT). Na een gunstige evaluatie wordt hij, met ingang van 26 juli 2023, benoemd in de graad van directeur-generaal.',
    },
  ];
  await writeFile(join(folder, 'a.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await store.import([folder]);
  expect(
    await ask(`{ appointments(where: { act: { eq: VACANCY } }) { nodes { filledBy { date effectiveDate role decision { date }
      recalledBy { date recalls { totalCount } } persons { nodes { name } } } } } }`),
  ).toEqual({
    appointments: {
      nodes: [
        {
          filledBy: {
            ...{
              date: '2022-04-22',
              effectiveDate: '2022-07-01',
              role: 'gedelegeerd bestuurder',
              decision: null,
            },
            recalledBy: { date: '2023-10-20', recalls: { totalCount: 1 } },
            persons: { nodes: [{ name: 'Thomas Voorbeeld' }] },
          },
        },
      ],
    },
  });
});

test('what a finding calls unrelated is cited, and supports nothing', async () => {
  const folder = await temporaryFolder();
  const finding = (text: string) => writeFile(join(folder, 'fietsen.md'), documentWith(text));
  const asked = `{ findings { nodes { unrelated decisions { totalCount } pledge { decisions { totalCount } } } } }`;
  const found = (unrelated: boolean, totalCount: number) => ({
    findings: { nodes: [{ unrelated, decisions: { totalCount: 1 }, pledge: { decisions: { totalCount } } }] },
  });
  await finding('De subsidie [\\[0\\]](https://example.org/?a=1) helpt de fietsers.');
  await store.import([folder]);
  expect(await ask(asked)).toEqual(found(false, 1));
  await finding(
    'De subsidie [\\[0\\]](https://example.org/?a=1) heeft geen directe link met de passage en wordt buiten beschouwing gelaten.',
  );
  await store.import([folder]);
  expect(await ask(asked)).toEqual(found(true, 0));
});
