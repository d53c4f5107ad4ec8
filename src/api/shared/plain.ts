import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

/** A line of a document as people read it: without Markdown, without tags, with single blanks. */
export function plainText(line: string): string {
  const untagged = line.replace(/<\/?\w+[^>]*>/g, ' ').trim();
  const plain = /[\\*_`[\]#&]|^\d+\. /.test(untagged) ? toString(fromMarkdown(untagged)) : untagged;
  return plain.replace(/\s+/g, ' ').trim();
}
