import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql for our files and for the packages: it refuses types of another.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('.', import.meta.url).pathname,
    globalSetup: './setup.ts',
    // Some tests start a Neo4j or a browser of their own, on two cores, which may be slow ones.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
