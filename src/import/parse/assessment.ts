import type { ListItem, RootContent } from 'mdast';
import { citations, type Citation } from './citations.ts';
import { collapsed } from '../slug.ts';
import { part, type Span } from './span.ts';

/** One point of an assessment. */
export interface ParsedFinding extends Span {
  readonly heading?: string;
  readonly citations: readonly Citation[];
}

export interface ParsedAssessment {
  readonly introduction?: Span;
  readonly findings: readonly ParsedFinding[];
  readonly conclusion?: Span;
}

interface Block extends Span {
  readonly end: number;
  readonly point: boolean;
  readonly heading?: string;
  /** Of a heading only. */
  readonly depth?: number;
  readonly citations: readonly Citation[];
}

/**
 * Reads an assessment. Its points are its list items and whatever else cites a reference; in an assessment
 * without any, its paragraphs. A line in bold is a heading. What stands before the first is the introduction, what stands after the last
 * the conclusion, and what stands between is a point too: nothing is left out.
 */
export function readAssessment(nodes: readonly RootContent[], document: string): ParsedAssessment {
  const blocks = blocksOf(nodes, document);
  const pointed = blocks.some((block) => block.point)
    ? blocks
    : blocks.map((block) => ({ ...block, point: !block.depth }));
  const first = pointed.findIndex((block) => block.point);
  const last = pointed.findLastIndex((block) => block.point);
  if (first < 0) return { findings: [], ...stretch('introduction', pointed, document) };
  // A heading right before the first point belongs to it.
  const start = pointed.slice(0, first).findLastIndex((block) => !block.depth) + 1;
  return {
    ...stretch('introduction', start > 0 ? pointed.slice(0, start) : [], document),
    findings: pointed
      .slice(start, last + 1)
      .filter((block, i, all) => !block.depth || block.point || isEmpty(block.depth, all[i + 1]))
      .map(({ text, start, heading, citations }) => ({
        text,
        start,
        citations,
        ...(heading ? { heading } : {}),
      })),
    ...stretch('conclusion', pointed.slice(last + 1), document),
  };
}

function blocksOf(nodes: readonly RootContent[], document: string): Block[] {
  const headings: string[] = [];
  return nodes.flatMap((node) => {
    const under = node.type === 'list' ? node.children : [node];
    return under.map((child): Block => {
      const start = child.position?.start.offset ?? 0;
      const end = child.position?.end.offset ?? start;
      const span = part({ text: document.slice(start, end), start }, 0, end - start);
      const cited = citations(span);
      const title = titleOf(child, document);
      if (title) {
        headings.length = Math.min(headings.length, title.depth - 1);
        headings[title.depth - 1] = title.text;
      }
      const heading = headings.filter(Boolean).join(' › ');
      return {
        ...span,
        end,
        citations: cited,
        point: child.type === 'listItem' || cited.length > 0,
        ...(title ? { depth: title.depth } : {}),
        ...(heading ? { heading } : {}),
      };
    });
  });
}

/** A line in bold stands below all headings. */
const BOLD = 7;

/** The words of a heading, or of a line in bold that is no sentence. */
function titleOf(
  node: RootContent | ListItem,
  document: string,
): { depth: number; text: string } | undefined {
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined;
  const start = node.children[0]?.position?.start.offset ?? 0;
  const text = collapsed(document.slice(start, node.children.at(-1)?.position?.end.offset ?? start));
  if (node.type === 'heading') return { depth: node.depth, text };
  const bold = /^(\*\*|__)(?!\s)((?:(?!\1).)*[^.!?\s])\1\s*:?$/su.exec(text)?.[2];
  return bold ? { depth: BOLD, text: bold.replace(/\s*:$/u, '') } : undefined;
}

/** A heading that the next one takes the place of stands over nothing: it is a point itself, or it would be lost. */
function isEmpty(depth: number, next: Block | undefined): boolean {
  return next?.depth !== undefined && next.depth <= depth;
}

function stretch<Name extends string>(
  name: Name,
  blocks: readonly Block[],
  document: string,
): { [name in Name]?: Span } {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return {};
  return { [name]: { text: document.slice(first.start, last.end).trim(), start: first.start } } as {
    [name in Name]?: Span;
  };
}
