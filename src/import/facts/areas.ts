import { basename, dirname } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { DocumentError } from '../../errors.ts';
import { sha256 } from '../slug.ts';

/** A policy area (level 0) or a chapter in it. */
export interface Area {
  readonly slug: string;
  readonly name: string;
  readonly level: number;
}

/** At most this many levels: cypher/import/forget.cypher follows no more. */
const DEEPEST = 9;

/**
 * The policy area and the chapters of a document, from its folders; the name of the document itself where it has none.
 * @param path relative to the folder that was given
 * @throws DocumentError for more than 9 folders
 */
export function areasOf(path: string): Area[] {
  const folders = dirname(path) === '.' ? [basename(path, '.md')] : dirname(path).split('/');
  if (folders.length > DEEPEST)
    throw new DocumentError({ path, expected: `at most ${DEEPEST} folders`, got: String(folders.length) });
  // A name without a letter has no slug.
  const slugs = folders.map((name) => slugify(name) || sha256(name).slice(0, 8));
  return folders.map((name, level) => ({ slug: slugs.slice(0, level + 1).join('/'), name, level }));
}
