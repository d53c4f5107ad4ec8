import { createInterface } from 'node:readline/promises';
import { refreshCentrality } from '../analysis/refresh.ts';
import { PlainError } from '../errors.ts';
import { importPaths, outdated, rebuild } from '../import/import.ts';
import { openLoader, type Loader } from '../import/load.ts';
import type { Known } from '../import/plan.ts';
import { openProgress } from './progress.ts';
import { loadNames, type Names } from '../import/recognise/names.ts';
import { failed } from '../import/report.ts';
import { reportText } from '../import/reportText.ts';
import type { Store } from './store.ts';
import { SEED } from '../folders.ts';
import { say, withStore } from './terminal.ts';

interface Flags {
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly rebuild?: boolean;
}

/** Imports files and folders, and prints a report. */
export async function importCommand(paths: string[], flags: Flags): Promise<void> {
  if (flags.rebuild ? paths.length > 0 || flags.check : paths.length === 0)
    throw new PlainError('Give files or folders to import, or --rebuild without any.');
  if (flags.prune && (flags.check || flags.rebuild))
    throw new PlainError('--prune goes neither with --check nor with --rebuild.');
  const names = loadNames(SEED);
  const work = async (store: Store | null) => {
    const { onProgress, stop } = openProgress();
    const confirm = (gone: readonly Known[]) => mayRemove(gone, flags.yes === true);
    try {
      const loader = store && openLoader(store.driver, store.address.database);
      const options = { ...flags, names, onProgress, confirm };
      const report =
        flags.rebuild && loader ? await rebuild(loader, options) : await importPaths(loader, paths, options);
      if (store) await refreshCentrality(store.driver, store.address.database);
      stop();
      process.stdout.write(`${flags.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
      if (loader) await offerRebuild(loader, names);
      if (failed(report)) process.exitCode = 1;
    } finally {
      stop();
    }
  };
  await (flags.check ? work(null) : withStore(work));
}

/**
 * Names the documents that --prune would remove, and asks on the terminal; --yes is the answer for a script.
 * @throws PlainError without a terminal to ask on
 */
async function mayRemove(gone: readonly Known[], yes: boolean): Promise<boolean> {
  const names = gone.map(({ path, file }) => `  ${path} (was ${file})`).join('\n');
  const sentence = `--prune removes ${gone.length} documents that are no longer there:\n${names}`;
  if (!yes && !process.stdin.isTTY)
    throw new PlainError(`${sentence}\nNothing was imported or removed. Add --yes to remove them.`);
  say(sentence);
  if (yes) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Remove them? [y/N] ').finally(() => terminal.close());
  return /^\s*(?:y|yes|j|ja)\s*$/i.test(answer);
}

/** Says whether documents were imported by older rules, and how to re-read them. */
export async function offerRebuild(loader: Loader, names: Names): Promise<void> {
  const { length } = outdated(await loader.known(), names);
  if (length > 0)
    say(`${length} documents were imported by older rules. Re-read them: npm run import -- --rebuild`);
}
