import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DocumentError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { rowsIn } from './csv.ts';
import { linesIn, type Line } from './lines.ts';
import { itemsIn } from './pages.ts';

const MIB = 1 << 20;

/**
 * The entries of a file of decisions: the lines of JSON Lines (.jsonl, .ndjson), the items of a page of the public
 * site (.json), or the rows of a table (.csv). Another file is one document.
 * @throws DocumentError for a file that is not what its name says
 */
export async function entriesIn(file: string, path: string): Promise<Line[] | 'document'> {
  switch (extname(file)) {
    case '.jsonl':
    case '.ndjson':
      return linesIn(file, path);
    case '.json':
      return itemsIn(
        (await whole(file, path, 'write one item a line in a file that ends in .ndjson')).toString(),
        path,
      );
    case '.csv':
      return rowsIn(await whole(file, path, 'make several files of it'), path);
    default:
      return 'document';
  }
}

async function whole(file: string, path: string, otherwise: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size <= LIMITS.pageBytes) return readFile(file);
  const expected = `at most ${LIMITS.pageBytes / MIB} MiB (${otherwise})`;
  throw new DocumentError({ path, expected, got: `${(size / MIB).toFixed(1)} MiB` });
}
