import type { RootContent } from 'mdast';
import { citations, type Citation } from './citations.ts';
import { part, type Span } from './text.ts';

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
  readonly isHeading: boolean;
  readonly citations: readonly Citation[];
}

/**
 * Reads an assessment. Its points are its list items and whatever else cites a reference; in an assessment
 * without any, its paragraphs. What stands before the first is the introduction, what stands after the last
 * the conclusion, and what stands between is a point too: nothing is left out.
 */
export function readAssessment(nodes: readonly RootContent[], document: string): ParsedAssessment {
  const blocks = blocksOf(nodes, document);
  const pointed = blocks.some((block) => block.point)
    ? blocks
    : blocks.map((block) => ({ ...block, point: !block.isHeading }));
  const first = pointed.findIndex((block) => block.point);
  const last = pointed.findLastIndex((block) => block.point);
  if (first < 0) return { findings: [], ...stretch('introduction', pointed, document) };
  // A heading right before the first point belongs to it.
  const start = pointed.slice(0, first).findLastIndex((block) => !block.isHeading) + 1;
  return {
    ...stretch('introduction', start > 0 ? pointed.slice(0, start) : [], document),
    findings: pointed
      .slice(start, last + 1)
      .filter((block) => !block.isHeading || block.point)
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
      if (child.type === 'heading') {
        headings.length = Math.min(headings.length, child.depth - 1);
        headings[child.depth - 1] = span.text.replace(/^#+\s*|\s*#+$/g, '');
      }
      const heading = headings.filter(Boolean).join(' › ');
      return {
        ...span,
        end,
        citations: cited,
        point: child.type === 'listItem' || cited.length > 0,
        isHeading: child.type === 'heading',
        ...(heading ? { heading } : {}),
      };
    });
  });
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
