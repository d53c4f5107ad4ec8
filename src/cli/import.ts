import { refreshCentrality } from '../analysis/refresh.ts';
import { PlainError } from '../errors.ts';
import { importPaths, outdated, rebuild } from '../import/import.ts';
import { openLoader, type Loader } from '../import/load.ts';
import { openProgress } from './progress.ts';
import { loadNames, type Names } from '../import/recognise/names.ts';
import { failed, reportText } from '../import/report.ts';
import type { Store } from './store.ts';
import { SEED } from '../folders.ts';
import { say, withStore } from './terminal.ts';

/** Imports files and folders, and prints a report. */
export async function importCommand(
  paths: string[],
  flags: { check?: boolean; prune?: boolean; force?: boolean; json?: boolean; rebuild?: boolean },
): Promise<void> {
  if (flags.rebuild ? paths.length > 0 || flags.check : paths.length === 0)
    throw new PlainError('Give files or folders to import, or --rebuild without any.');
  const names = loadNames(SEED);
  const work = async (store: Store | null) => {
    const { onProgress, stop } = openProgress();
    try {
      const loader = store && openLoader(store.driver, store.address.database);
      const options = { ...flags, names, onProgress };
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

/** Says whether documents were imported by older rules, and how to re-read them. */
export async function offerRebuild(loader: Loader, names: Names): Promise<void> {
  const { length } = outdated(await loader.known(), names);
  if (length > 0)
    say(`${length} documents were imported by older rules. Re-read them: npm run import -- --rebuild`);
}
