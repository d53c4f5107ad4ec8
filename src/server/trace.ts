import type { Plugin } from 'graphql-yoga';
import type { ReadOptions, Run } from '../graph/neo4j/reader.ts';

const runs = new WeakMap<Request, Run[]>();

/** What the header `x-cypher` asks for: `statements` notes each statement with its cost, `profile` its db hits too. */
export function tracing(request: Request): ReadOptions {
  const asked = request.headers.get('x-cypher');
  if (asked !== 'statements' && asked !== 'profile') return {};
  const noted: Run[] = [];
  runs.set(request, noted);
  return { profile: asked === 'profile', onRun: (run) => noted.push(run) };
}

/** Puts the statements of a request in `extensions.cypher` of its answer. */
export function trace(): Plugin {
  return {
    onExecutionResult({ request, result, setResult }) {
      const noted = runs.get(request);
      if (!noted || !result || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, cypher: noted } });
    },
  };
}
