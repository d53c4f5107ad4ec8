import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, EXPLORER, ROOT } from '../folders.ts';

/** The page as Vite built it. */
export interface ExplorerBundle {
  /** The folder of the files that the browser gets. */
  readonly folder: string;
  /** The addresses of its script and its style sheets, below /explorer/. */
  readonly script: string;
  readonly styles: readonly string[];
  /** The address of the font, which is fetched before the page is drawn; null where there is none. */
  readonly font: string | null;
  /** The file with the function that writes the page. */
  readonly server: string;
}

/**
 * Finds the page as it was built of today's sources, and builds it when there is none: once, in about two seconds.
 * @param onProgress hears of it when something is built
 */
export async function explorerBundle(onProgress: (sentence: string) => void): Promise<ExplorerBundle> {
  const folder = join(CACHE, `explorer-${await versionOf()}`);
  if (!(await stat(folder).catch(() => null))) {
    onProgress('Building the web page, once …');
    await build(folder);
  }
  const manifest = JSON.parse(
    await readFile(join(folder, 'browser/.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`${folder} has no page. Delete it, and start again.`);
  const font =
    entry.assets?.find((name) => /latin-wght-normal/.test(name) && !/latin-ext/.test(name)) ?? null;
  return {
    folder: join(folder, 'browser'),
    script: entry.file,
    styles: entry.css ?? [],
    font,
    server: pathToFileURL(join(folder, 'server/server.js')).href,
  };
}

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly css?: string[]; readonly assets?: string[]; readonly isEntry?: boolean }
  >
>;

/** Both bundles are built in another folder and then renamed: an interrupted build never looks complete. */
async function build(folder: string): Promise<void> {
  const { build } = await import('vite');
  const half = `${folder}.${process.pid}`;
  await mkdir(CACHE, { recursive: true });
  const configFile = join(EXPLORER, 'vite.config.ts');
  await build({ configFile, build: { outDir: join(half, 'browser') } });
  await build({
    configFile,
    build: {
      outDir: join(half, 'server'),
      ssr: true,
      manifest: false,
      rollupOptions: { input: join(EXPLORER, 'server.tsx') },
    },
  });
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
}

/** Tells the sources of the page, and the packages that it is built of, from any others. */
async function versionOf(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'package-lock.json')));
  const names = await readdir(EXPLORER, { recursive: true, withFileTypes: true });
  for (const path of names
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort())
    hash.update(path.slice(EXPLORER.length)).update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
