import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Puts a test file that reads between two that write, which wait for each other, so that seldom a worker has nothing
 * to do. Those that need the corpus come one after the other: it is imported once.
 */
class Alternately extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const using = (words: string) =>
      sorted.filter(({ moduleId }) => readFileSync(moduleId, 'utf8').includes(words));
    const writing = [...using('openOwnStore('), ...using('openCorpus(')];
    const reading = sorted.filter((file) => !writing.includes(file));
    return reading
      .flatMap((file, i) => [file, ...writing.slice(i, i + 1)])
      .concat(writing.slice(reading.length));
  }
}

export default defineConfig({
  // One copy of graphql for our files and for the packages: it refuses types of another.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('.', import.meta.url).pathname,
    globalSetup: './setup.ts',
    sequence: { sequencer: Alternately },
    // An answer that nobody has reviewed is no answer: -u writes what is missing or has changed.
    update: 'none',
    // Some tests start a Neo4j of their own or wait for a turn to write, on two cores, which may be slow ones.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
