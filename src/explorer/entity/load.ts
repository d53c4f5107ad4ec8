import type { Ask } from '../data/api.ts';
import type { Table } from '../data/result.ts';
import type { Details } from '../details/load.ts';

type Edges = Details['neighbours'];
interface Named {
  readonly id: string;
  readonly caption: string;
}

/** A node with all that its own page says. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly subtitle: string | null;
  readonly text?: string;
  /** What it is related to, by type; types without relations are left out. */
  readonly sections: readonly { readonly type: string; readonly neighbours: Edges }[];
  /** Agencies that decisions name together with it, most often first; empty for other types. */
  readonly together: readonly Named[];
  /** Null of a node that has no timeline. */
  readonly timeline: Table | null;
  readonly graphVersion: string | null;
}

/** The types of a page's sections, in their order. */
const SECTIONS = [
  'DECISION',
  'APPOINTMENT',
  'PLEDGE',
  'AGENCY',
  'PROGRAMME',
  'PERSON',
  'POLICY_AREA',
  'COMMITMENT',
  'FINDING',
] as const;
const DATED = ['Agency', 'Programme', 'Person', 'PolicyArea', 'Pledge', 'Meeting', 'Document'];
/** Nodes of one section. */
const MOST = 25;

const query = (timeline: boolean) => `query Entity($id: ID!) {
  graphVersion
  node(id: $id) {
    id
    ... on Entity {
      type caption subtitle
      ... on Pledge { text }
      ... on Commitment { text }
      ... on Finding { text }
      ${SECTIONS.map(
        (type) => `${type}: neighbours(first: ${MOST}, types: [${type}]) {
        totalCount
        edges {
          relation
          evidence { basis claim sentence { text words { start end } } sources { line reference document { path source } } }
          node { id type caption }
        }
      }`,
      ).join('\n')}
    }
    ... on Agency { coOccurring(first: 20) { nodes { id caption } } }
  }
  ${timeline ? 'timeline(of: [$id], first: 100) { totalCount edges { date node { id caption } } }' : ''}
}`;

interface Answer {
  readonly graphVersion: string | null;
  readonly node:
    | (Pick<Entity, 'id' | 'type' | 'caption' | 'subtitle' | 'text'> &
        Readonly<Record<(typeof SECTIONS)[number], Edges>> & {
          readonly coOccurring?: { readonly nodes: readonly Named[] };
        })
    | null;
  readonly timeline?: {
    readonly totalCount: number;
    readonly edges: readonly { readonly date: string | null; readonly node: Named }[];
  };
}

/** Loads a node with all that its page says; null where there is none. @throws Refused with what the API says */
export async function loadEntity(id: string, ask: Ask): Promise<Entity | null> {
  const isDated = DATED.includes(id.slice(0, id.indexOf(':')));
  const { node, timeline, graphVersion } = await ask<Answer>(query(isDated), { id });
  if (node === null) return null;
  return {
    ...node,
    graphVersion,
    sections: SECTIONS.map((type) => ({ type, neighbours: node[type] })).filter(
      ({ neighbours }) => neighbours.totalCount > 0,
    ),
    together: node.coOccurring?.nodes ?? [],
    timeline: timeline
      ? {
          columns: [],
          totalCount: timeline.totalCount,
          rows: timeline.edges.map(({ date, node }) => ({
            nodeId: node.id,
            date,
            cells: [{ values: [{ text: node.caption, id: null }] }],
          })),
        }
      : null,
  };
}
