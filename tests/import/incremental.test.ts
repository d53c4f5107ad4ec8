import fc from 'fast-check';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { find } from '../../src/import/read/files.ts';
import { FAMILY } from '../folders.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';

const store = await openOwnStore();
const family = await find([FAMILY]);

/** Few titles, dates and names, so that documents share what they say. */
const reference = fc.record({
  date: fc.constantFrom('2021-03-19', '2021-03-26', '2022-03-25'),
  hour: fc.constantFrom('08', '09', null),
  title: fc.constantFrom(
    'Plan voor beken',
    'VLM: benoeming lid raad van bestuur',
    'FIT en VLAM: subsidie 2 euro',
    '',
  ),
});
const written = fc.record({
  passage: fc.constantFrom('Wij planten bomen.', 'De VLM helpt. FIT ook.', 'Plan Vlaamse Veerkracht.'),
  points: fc.array(fc.constantFrom('- VLM \\[0\\]', '- Niets', '## Kop', 'FIT \\[1\\], \\[0\\]'), {
    minLength: 1,
    maxLength: 3,
  }),
  references: fc.array(reference, { minLength: 1, maxLength: 3 }),
});
const path = fc.constantFrom('a.md', 'Natuur/b.md', 'Natuur/Bomen/c.md', ...family.map(({ path }) => path));
const step = fc.oneof(
  fc.record({
    path,
    text: fc.oneof(
      written.map(textOf),
      fc.constantFrom(...(await Promise.all(family.map(({ file }) => readFile(file, 'utf8'))))),
      fc.constant(null),
    ),
  }),
  fc.record({ path, to: path }),
);

function textOf({
  passage,
  points,
  references,
}: typeof written extends fc.Arbitrary<infer T> ? T : never): string {
  const list = references.map(({ date, hour, title }, i) => {
    const link = title && `(https://example.org/?search=x${hour ? `&startDate=${date}T${hour}:00:00Z` : ''})`;
    return `**[\\[${i}\\]]${link}** : **(${date})** ${title}`;
  });
  return `# Titel\n\n<details><summary>Regeerakkoord</summary><p>${passage}</p></details>\n\n${points.join('\n\n')}\n\n<details><summary>Referenties</summary>\n\n${list.join('\n\n')}\n</details>\n`;
}

test('documents that come, change, move and go, step by step, leave the graph of those that are left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      await store.clear();
      const folder = `${await temporaryFolder()}/documents`;
      await cp(FAMILY, folder, { recursive: true });
      // A folder without any document is not pruned.
      await cp(`${FAMILY}/fietsen.md`, `${folder}/blijft.md`);
      await store.import([folder]);
      for (const step of steps) {
        const target = `${folder}/${'to' in step ? step.to : step.path}`;
        await mkdir(dirname(target), { recursive: true });
        if ('to' in step) await rename(`${folder}/${step.path}`, target).catch(() => {});
        else if (step.text === null) await rm(target, { force: true });
        else await writeFile(target, step.text);
        await store.import([folder], { prune: true });
      }
      const stepwise = await store.dump();
      await store.clear();
      await store.import([folder]);
      expect(stepwise).toEqual(await store.dump());
    }),
    { numRuns: 25 },
  );
});
