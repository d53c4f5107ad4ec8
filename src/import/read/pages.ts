import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { DocumentError, quoted } from '../../errors.ts';
import { placesIn } from '../parse/span.ts';
import type { Line } from './lines.ts';

const EXPECTED = 'a page of items {"data": [{"type": "news-item", …}, …]}, or one item';

/**
 * The entries of a JSON file: the items of a page of the public site's JSON:API, a list, or the whole file as one item.
 * @throws DocumentError for what is not JSON, with line and column
 */
export function itemsIn(text: string, path: string): Line[] {
  const errors: ParseError[] = [];
  const plain = text.replace(/^\uFEFF/u, ' ');
  const tree = parseTree(plain, errors, { disallowComments: true });
  const placeOf = placesIn(plain);
  const [error] = errors;
  if (!tree || error) {
    const { line, column } = placeOf(error?.offset ?? 0);
    const got = quoted(plain.slice(error?.offset ?? 0));
    throw new DocumentError({ ...{ path, line, column }, expected: EXPECTED, got });
  }
  let [bytes, before] = [0, 0];
  /** The place of a byte, of nodes in their order. */
  const byte = (offset: number) => {
    bytes += Buffer.byteLength(text.slice(before, offset));
    before = offset;
    return bytes;
  };
  return entriesOf(tree).map(({ offset, length }) => ({
    ...{ path, number: placeOf(offset).line },
    ...{ start: byte(offset), end: byte(offset + length) },
  }));
}

function entriesOf(tree: Node): readonly Node[] {
  const data = tree.children?.find(
    ({ type, children }) => type === 'property' && children?.[0]?.value === 'data',
  );
  const value = tree.type === 'object' ? (data?.children?.[1] ?? tree) : tree;
  return value.type === 'array' ? (value.children ?? []) : [value];
}
