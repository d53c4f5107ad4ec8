/** The place of words: the key of the document, line and column (from 1), and the index of their reference. */
export interface Source {
  readonly document: string;
  readonly reference?: number;
  readonly line: number;
  readonly column: number;
}

/** Writes a source as the graph keeps it: `key#reference@line:column`, without `#reference` outside the reference list. */
export function formatSource({ document, reference, line, column }: Source): string {
  return `${document}${reference === undefined ? '' : `#${reference}`}@${line}:${column}`;
}

/** Reads a source back; throws a TypeError on text that `formatSource` did not write. */
export function parseSource(text: string): Source {
  const [, document, reference, line, column] = /^(.+?)(?:#(\d+))?@(\d+):(\d+)$/.exec(text) ?? [];
  if (!document) throw new TypeError(`Expected a source such as "key#3@12:1", but got: ${text}`);
  return {
    document,
    ...(reference === undefined ? {} : { reference: Number(reference) }),
    line: Number(line),
    column: Number(column),
  };
}
