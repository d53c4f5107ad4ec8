import type { Problem } from '../errors.ts';
import type { Candidate, Step } from './plan.ts';

/** Warns where a document has no place of its own, or shares its bytes. */
export function doubtPlace({ candidate, path, twin }: Step<Candidate>): Problem[] {
  const own = 'read as a document of its own';
  const bytes = { path, expected: 'bytes that no other document has', got: `those of ${twin}`, made: own };
  const other = {
    ...{ path, expected: `a path of its own`, got: `${candidate.path}, which another document has` },
    made: `read as ${path}`,
  };
  const area = {
    ...{ path, expected: 'a folder that names its policy area', got: 'a single file' },
    made: `its policy area is "${path.replace(/\.md$/u, '')}"`,
  };
  return [
    ...(twin === undefined ? [] : [bytes]),
    ...(path === candidate.path ? [] : [other]),
    ...(candidate.folder === undefined && path.endsWith('.md') ? [area] : []),
  ];
}
