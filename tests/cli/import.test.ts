import { cp, rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { PlainError } from '../../src/errors.ts';
import { cli, output } from '../command.ts';
import { FAMILY, MALFORMED } from '../folders.ts';
import { openOwnStore, temporaryFolder, type Store } from '../store.ts';

describe('import --check', () => {
  test('reports what would go in, what is refused and by which line, starts nothing, and ends with status 1', async () => {
    const nowhere = { NEO4J_URI: 'bolt://127.0.0.1:1' };
    const { status, stdout } = await cli(['import', '--check', FAMILY, MALFORMED], nowhere);
    expect(status).toBe(1);
    expect(stdout).toContain('3 checked');
    expect(stdout).toMatch(
      /Warning: .*beken\.md:16:71: expected a reference \[9\] in the list, but got none/,
    );
    expect(stdout).toContain('Refused: invalid-date.md:15:1: expected a date');
  });

  test('prints JSON when asked to', async () => {
    const printed = await output(() => importCommand([FAMILY], { check: true, json: true }));
    expect(JSON.parse(printed)).toMatchObject({ documents: { checked: 3 }, refused: [] });
  });
});

describe('import', () => {
  let folder: string;
  let run: (...args: string[]) => Promise<Record<string, number>>;
  let store: Store;
  const documents = () => store.values('MATCH (d:Document) RETURN d.path');
  beforeAll(async () => {
    store = await openOwnStore();
    folder = `${await temporaryFolder()}/family`;
    await cp(FAMILY, folder, { recursive: true });
    run = async (...args) => {
      const { status, stdout, stderr } = await cli(['import', '--json', ...args], { NEO4J_URI: store.uri });
      expect(status, stderr).toBe(0);
      return (JSON.parse(stdout) as { documents: Record<string, number> }).documents;
    };
    await store.import([folder]);
    await store.values("MATCH (d:Document) WHERE d.path STARTS WITH 'fietsen' SET d.rules = 'of old'");
    expect(await documents()).toHaveLength(3);
  });

  test('with --rebuild takes no path, and reads those again that were read by other rules', async () => {
    expect(await run('--rebuild')).toMatchObject({ changed: 1, unchanged: 0, new: 0 });
  });

  test('with --force loads again what has not changed', async () => {
    expect(await run('--force', folder)).toMatchObject({ changed: 3, unchanged: 0 });
  });

  test('with --prune removes what the folder no longer has, and without it nothing', async () => {
    await rm(`${folder}/fietsen.md`);
    expect((await store.import([folder])).documents).toMatchObject({ unchanged: 2, removed: 0 });
    expect(await documents()).toHaveLength(3);
    const refused = await cli(['import', '--prune', folder], { NEO4J_URI: store.uri });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain(
      `--prune removes 1 documents that are no longer there:\n  fietsen.md (was ${folder}/fietsen.md)\nNothing was imported or removed. Add --yes to remove them.`,
    );
    expect(await documents()).toHaveLength(3);
    expect(await run('--prune', '--yes', folder)).toMatchObject({ unchanged: 2, removed: 1 });
    expect(await documents()).toHaveLength(2);
  });
});

test.each([{ check: true }, { rebuild: true }])('import --prune does not go with %o', async (flags) => {
  await expect(importCommand(flags.rebuild ? [] : [FAMILY], { ...flags, prune: true })).rejects.toThrow(
    new PlainError('--prune goes neither with --check nor with --rebuild.'),
  );
});

test.each([
  ['nothing', [], {}],
  ['a folder and --rebuild', ['.'], { rebuild: true }],
  ['--rebuild and --check', [], { rebuild: true, check: true }],
])('import of %s is refused in a sentence', async (_, paths, flags) => {
  await expect(importCommand(paths, flags)).rejects.toThrow(
    new PlainError('Give files or folders to import, or --rebuild without any.'),
  );
});

test('import of a path that is not there is refused in a sentence', async () => {
  await expect(importCommand(['/no/such'], { check: true })).rejects.toThrow(
    new PlainError('There is no file or folder /no/such.'),
  );
});
