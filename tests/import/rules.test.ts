import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Facts } from '../../src/import/facts/collect.ts';
import { importPaths } from '../../src/import/import.ts';
import type { Loader } from '../../src/import/load.ts';
import { find, read } from '../../src/import/read/files.ts';
import { loadNames, RULES } from '../../src/import/recognise/names.ts';
import { FAMILY, STEPS, TESTS, TEXTS } from '../folders.ts';

/** What was read by which version of the rules. */
interface Recorded {
  readonly rules: string;
  /** Of the names and of each document: where one is another, other facts are no other rules. */
  readonly checksums: Readonly<Record<string, string>>;
  /** A line a node and a line a link, by document. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

const FILE = `${TESTS}/import/rules.json`;
const UPDATE = process.env['UPDATE_RULES'] === '1';
const WRITE = 'UPDATE_RULES=1 npx vitest run --config tests/vitest.config.ts tests/import/rules';
const RAISE = `The same documents are read otherwise than by the rules ${RULES}. If that is meant, raise RULES in src/import/recognise/names.ts, so that every graph offers to read its documents again; then ${WRITE}`;

const names = loadNames(`${TESTS}/fixtures/names`);
const documents = [FAMILY, TEXTS, STEPS];
/** The text is the document itself, the rules are told apart, and the time and the place are others each time. */
const NO_FACT = new Set(['text', 'bytes', 'checksum', 'rules', 'importedAt', 'file', 'folder']);

function lines({ nodes, links }: Facts): string[] {
  const own = ({ type, properties }: Facts['nodes'][number]) =>
    Object.fromEntries(
      Object.entries(properties).filter(([name]) => type !== 'Document' || !NO_FACT.has(name)),
    );
  return [
    ...nodes.map((node) => `${node.id} ${JSON.stringify(own(node))}`),
    ...links.map(
      ({ from, type, basis, to, words, sources, properties }) =>
        `${from} ${type} ${basis} ${to} ${JSON.stringify([words, sources, ...(Object.keys(properties).length > 0 ? [properties] : [])])}`,
    ),
  ].sort();
}

async function readNow(): Promise<Recorded> {
  const facts: Record<string, string[]> = {};
  const loader: Loader = {
    known: async () => [],
    text: () => Promise.reject(new Error('nothing is known')),
    load: async (key, said) => void (facts[key] = lines(said)),
    forget: async () => {},
    locate: async () => {},
    decisions: async () => [],
    telling: async () => [],
    written: async () => {},
  };
  const { refused } = await importPaths(loader, documents, { names });
  expect(refused).toEqual([]);
  const checksums = await Promise.all(
    (await find(documents)).map(async (one) => [one.path, (await read(one)).checksum] as const),
  );
  const lists = names.version.slice(`${RULES}-`.length);
  return { rules: RULES, checksums: { names: lists, ...Object.fromEntries(checksums) }, facts };
}

test('what is read in a document changes only with the version of the rules', async () => {
  const now = await readNow();
  const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Recorded;
  const same =
    now.rules === recorded.rules && JSON.stringify(now.checksums) === JSON.stringify(recorded.checksums);
  if (same) expect(now.facts, RAISE).toEqual(recorded.facts);
  else if (UPDATE) writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`);
  else expect(now, `Other rules, other documents or other names: ${WRITE}`).toEqual(recorded);
});
