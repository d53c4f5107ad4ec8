import { createReadStream } from 'node:fs';

/** An entry of a file of decisions, and its place in bytes. */
export interface Line {
  /** The path of the file, as messages name it. */
  readonly path: string;
  /** The line on which the entry begins, from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Of a row of a CSV file: the names of its columns, and what is between two cells. */
  readonly table?: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** Of the ASCII characters, those up to the space are white space, or none that is seen. */
const [LF, CR, SPACE] = [0x0a, 0x0d, 0x20];

/** The lines of a file that are not blank. A line of a file with CRLF ends before the CR. */
export async function linesIn(file: string, path: string): Promise<Line[]> {
  const lines: Line[] = [];
  let [size, start, number] = [0, 0, 1];
  let blank = true;
  let before = 0;
  const end = (at: number) => {
    if (!blank) lines.push({ path, number, start, end: before === CR ? at - 1 : at });
    [start, number, blank] = [at + 1, number + 1, true];
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let from = 0; from <= chunk.length;) {
      const newline = chunk.indexOf(LF, from);
      const to = newline < 0 ? chunk.length : newline;
      blank &&= chunk.subarray(from, to).every((byte) => byte <= SPACE);
      if (to > from) before = chunk[to - 1] ?? 0;
      if (newline < 0) break;
      end(size + newline);
      [from, before] = [newline + 1, 0];
    }
    size += chunk.length;
  }
  end(size);
  return lines;
}
