import type { ListItem, RootContent } from 'mdast';
import { citations, type Citation } from './citations.ts';
import { plain } from './plain.ts';
import { part, type Span } from './span.ts';

/** One point of an assessment. */
export interface ParsedFinding extends Span {
  /** The text without the marks of Markdown. */
  readonly plain: string;
  readonly heading?: string;
  readonly citations: readonly Citation[];
}

export interface ParsedAssessment {
  readonly introduction?: Span;
  readonly findings: readonly ParsedFinding[];
  readonly conclusion?: Span;
}

interface Block extends Span {
  readonly plain: string;
  readonly end: number;
  readonly point: boolean;
  readonly heading?: string;
  /** Of a heading only. */
  readonly depth?: number;
  readonly citations: readonly Citation[];
}

/**
 * Reads an assessment. Its points are its list items and each other block that cites a reference; in an assessment
 * without any, its paragraphs. A line in bold is a heading. The text before the first point is the introduction, the
 * text after the last one the conclusion, and the blocks between them are points too: nothing is left out.
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
      .map(({ text, start, plain, heading, citations }) => ({
        ...{ text, start, plain, citations },
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
      const title = titleOf(child);
      if (title) {
        headings.length = Math.min(headings.length, title.depth - 1);
        headings[title.depth - 1] = title.text;
      }
      const heading = headings.filter(Boolean).join(' › ');
      return {
        ...span,
        end,
        plain: plain([child]),
        citations: cited,
        point: child.type === 'listItem' || cited.length > 0,
        ...(title ? { depth: title.depth } : {}),
        ...(heading ? { heading } : {}),
      };
    });
  });
}

/** A line in bold is below all headings. */
const BOLD = 7;

/** The words of a heading, or of a line in bold that is no sentence. */
function titleOf(node: RootContent | ListItem): { depth: number; text: string } | undefined {
  if (node.type === 'heading') return { depth: node.depth, text: plain([node]) };
  if (node.type !== 'paragraph') return undefined;
  const [bold, colon, ...more] = node.children;
  const alone = !colon || (more.length === 0 && colon.type === 'text' && /^\s*:?$/u.test(colon.value));
  if (bold?.type !== 'strong' || !alone) return undefined;
  const text = plain([bold]);
  return /[.!?]$/u.test(text) ? undefined : { depth: BOLD, text: text.replace(/\s*:$/u, '') };
}

/** A heading that another one follows at once has no text: it is a point itself, or it would be lost. */
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
