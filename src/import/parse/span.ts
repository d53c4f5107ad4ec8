/** A stretch of a document: its words as printed, and where they begin. */
export interface Span {
  readonly text: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
}

/** A line and a column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells line and column of any offset in a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** A part of a span, without the white space around it. */
export function part(span: Span, from: number, to: number): Span {
  const text = span.text.slice(from, to);
  return { text: text.trim(), start: span.start + from + (text.length - text.trimStart().length) };
}
