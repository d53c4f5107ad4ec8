import '../../src/cli/environment.ts';
import { Argument, Command } from 'commander';
import { importPaths } from '../../src/import/import.ts';
import { openLoader } from '../../src/import/load.ts';
import { PlainError } from '../../src/errors.ts';
import { openProgress } from '../../src/cli/progress.ts';
import { measuresReport } from './measure.ts';
import { measureNames } from './names.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import { measureSearch, searchReport } from './search.ts';
import { measureTexts } from './texts.ts';
import { withStore } from '../../src/cli/terminal.ts';
import { SEED } from '../../src/folders.ts';

async function evaluate(what: string, folder: string): Promise<void> {
  const names = loadNames(SEED);
  if (what === 'names') {
    process.stdout.write(`${measuresReport(await measureNames(folder, names))}\n`);
    return;
  }
  if (what === 'texts') {
    process.stdout.write(`${measuresReport(measureTexts(folder, names))}\n`);
    return;
  }
  await withStore(async ({ driver, address }) => {
    const { onProgress, stop } = openProgress();
    await importPaths(openLoader(driver, address.database), [folder], { names, onProgress }).finally(stop);
    process.stdout.write(`${searchReport(await measureSearch(driver, address.database))}\n`);
  });
}

await new Command('measure')
  .description(
    'Measure what is recognised in titles or in texts of decisions, or how well a search finds, on a folder of documents.',
  )
  .addArgument(
    new Argument('<what>', 'search imports the folder first').choices(['names', 'texts', 'search']),
  )
  .argument(
    '<folder>',
    'the documents, or for texts the decisions.jsonl, that the labels beside this file are of',
  )
  .action(evaluate)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  });
