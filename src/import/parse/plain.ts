import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { collapsed } from '../slug.ts';

/** The words of Markdown without its marks; a blank between blocks, which the library would run together. */
export function plain(nodes: readonly Nodes[]): string {
  return collapsed(nodes.map(words).join(' '));
}

function words(node: Nodes): string {
  const blocks = 'children' in node && node.children.some(isBlock) ? node.children : undefined;
  return blocks ? plain(blocks) : toString(node, { includeHtml: false });
}

function isBlock({ type }: RootContent): boolean {
  return ['paragraph', 'heading', 'list', 'listItem', 'blockquote'].includes(type);
}
