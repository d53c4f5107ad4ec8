import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { LIMITS } from '../limits.ts';
import { note } from './asked.ts';

/** An answer as Yoga sends it: turned into text once. */
interface Written {
  readonly stringify: () => string;
  readonly extensions: { readonly http: { readonly headers: Record<string, string> } };
}

/**
 * Keeps answers without errors. The key is the version of the graph, the operation and its variables: nothing else
 * changes an answer.
 *
 * Not @graphql-yoga/plugin-response-cache: it answers 304 from an older graph too, and it adds type names and ids to
 * every selection, to follow mutations that this API does not have.
 */
export function cache(reader: Reader): Plugin {
  const answers = new LRUCache<string, Written>({
    maxSize: LIMITS.cacheBytes,
    sizeCalculation: (written, key) => written.stringify().length + key.length,
  });
  const keys = new WeakMap<Request, string>();
  const versionNow = versionOf(reader);
  return {
    async onParams({ request, params, setResult }) {
      if (request.headers.has('x-cypher')) return;
      const { version, stale } = await versionNow();
      if (version == null) return;
      const key = JSON.stringify([version, params.operationName, params.variables, params.query]);
      const known = answers.get(key);
      if (known) {
        note({ cached: true });
        setResult((stale ? marked(known) : known) as never);
      }
      // The graph can have changed since its last known version.
      else if (!stale) keys.set(request, key);
    },
    onExecutionResult({ request, result, setResult }) {
      const key = keys.get(request);
      if (key === undefined || !result || !('data' in result) || !result.data || result.errors) return;
      const text = JSON.stringify({ data: result.data });
      // Weak: a proxy that compresses sends other bytes for the same answer.
      const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
      const headers = { etag, 'cache-control': 'public, no-cache' };
      const written: Written = { stringify: () => text, extensions: { http: { headers } } };
      answers.set(key, written);
      setResult(written as never);
    },
  };
}

/** An answer that can be older than the graph, with the header that says so. */
function marked({ stringify, extensions: { http } }: Written): Written {
  const headers = { ...http.headers, warning: '110 - "Response is Stale"' };
  return { stringify, extensions: { http: { headers } } };
}

interface Version {
  /** Absent until Neo4j has answered once. */
  readonly version: unknown;
  /** Whether Neo4j did not answer: this is the version that was read last. */
  readonly stale: boolean;
}

/** Reads the version of the graph, at most once in `cacheSeconds`: an import shows in the answers after that time. */
function versionOf(reader: Reader): () => Promise<Version> {
  let asked = 0;
  let last: unknown;
  let version: Promise<Version> = Promise.resolve({ version: last, stale: true });
  return () => {
    if (Date.now() - asked >= LIMITS.cacheSeconds * 1_000) {
      asked = Date.now();
      version = reader.read({ text: pattern('graph/version').text, parameters: {} }, { probe: true }).then(
        (row) => ({ version: (last = row['version']), stale: false }),
        () => ({ version: last, stale: true }),
      );
    }
    return version;
  };
}
