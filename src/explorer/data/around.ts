import { withoutDate } from '../picture/names.ts';
import type { Picture } from '../picture/picture.ts';
import type { Language, State } from '../state.ts';
import type { Ask } from './api.ts';
import { neighbours } from './network.ts';
import type { Result, Table } from './result.ts';

/** Nodes around the selected node. */
const AROUND_NODES = 60;

/** Loads the network around a node, with its nodes as a table. */
export async function around({ language, claims }: State, ask: Ask, id: string): Promise<Result> {
  const picture = await neighbours(id, claims, ask, AROUND_NODES);
  const name = picture.nodes.find((node) => node.id === id)?.caption ?? id;
  return {
    title: language === 'nl' ? `Het netwerk rond ${name}` : `The network around ${name}`,
    sentence: countSentence(picture, language),
    view: 'NETWORK',
    table: tableOf(picture, language),
    picture,
    question: null,
  };
}

function countSentence({ nodes, edges, truncated }: Picture, language: Language): string {
  const more = truncated ? (language === 'nl' ? ' Er zijn er meer.' : ' There are more.') : '';
  return language === 'nl'
    ? `${nodes.length} knopen en ${edges.length} verbanden.${more}`
    : `${nodes.length} nodes and ${edges.length} relations.${more}`;
}

/** The nodes of a picture as a table. */
function tableOf({ nodes, focus }: Picture, language: Language): Table {
  const labels = language === 'nl' ? ['datum', 'naam', 'verbanden'] : ['date', 'name', 'relations'];
  const others = nodes.filter(({ id }) => id !== focus);
  return {
    columns: [
      { key: 'date', label: labels[0] as string, kind: 'DATE' },
      { key: 'caption', label: labels[1] as string, kind: 'TEXT' },
      { key: 'degree', label: labels[2] as string, kind: 'NUMBER' },
    ],
    rows: others.map(({ id, date, caption, degree }) => ({
      nodeId: id,
      date,
      cells: [date, withoutDate(caption), String(degree)].map((text) => ({
        values: text ? [{ text, id: null }] : [],
      })),
    })),
    totalCount: others.length,
  };
}
