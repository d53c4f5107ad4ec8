import type { Ask } from './api.ts';
import { addExpansion } from './picture/expand.ts';
import type { Language, State } from './state.ts';

export interface PageNode {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly date: string | null;
  readonly degree: number;
  readonly x: number;
  readonly y: number;
}

export interface PageEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly basis: string;
}

/** A part of the graph to draw. */
export interface Picture {
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
  /** The node that it is around. */
  readonly focus: string | null;
  readonly truncated: boolean;
}

export interface Value {
  readonly text: string;
  readonly id: string | null;
}

export interface Row {
  readonly nodeId: string | null;
  readonly date: string | null;
  readonly cells: readonly { readonly values: readonly Value[] }[];
}

export interface Table {
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly kind: 'DATE' | 'NUMBER' | 'TEXT';
  }[];
  readonly rows: readonly Row[];
  readonly totalCount: number;
}

export interface QuestionEntry {
  readonly number: number;
  readonly nl: string;
  readonly en: string;
  readonly tags: readonly string[];
}

/** A question that is asked, with what can be changed in it. */
export interface Asked extends QuestionEntry {
  readonly operation: string;
  readonly variables: readonly {
    readonly name: string;
    readonly type: string;
    readonly default: string | null;
  }[];
}

/** What the page shows for a state. */
export interface Result {
  readonly title: string;
  readonly sentence: string;
  readonly view: 'NETWORK' | 'TABLE' | 'TIMELINE';
  readonly table: Table;
  readonly picture: Picture;
  /** Null of the network around a node. */
  readonly question: Asked | null;
}

export interface PageData {
  readonly questions: readonly QuestionEntry[];
  readonly result: Result;
}

const NETWORK = `truncated nodes { id: key type: entityType caption date degree x y } edges { id: key source target type: kind basis }`;
const TABLE = `columns { key label kind } rows { nodeId date cells { values { text id: nodeId } } } totalCount`;

const QUESTIONS = `query Questions { questions { number nl en tags } }`;
const ANSWER = `query Answer($number: Int!, $variables: String, $language: AnswerLanguage!, $claims: Boolean!) {
  answer(question: $number, variables: $variables, language: $language) {
    question { number nl en tags operation variables { name type default } }
    sentence view ${TABLE}
    network(claims: $claims) { ${NETWORK} }
  }
}`;
const AROUND = `query Around($focus: [String!]!, $basis: [Basis!]!, $most: Int!) {
  network(focus: $focus, basis: $basis, maxNodes: $most) { ${NETWORK} }
}`;

const OFFICIAL = ['TITLE', 'TEXT', 'PLEDGE', 'DOCUMENT'];
const ALL = [...OFFICIAL, 'ASSESSMENT'];
/** Nodes around the selected node. */
const AROUND_NODES = 60;
/** Nodes that one expansion adds. */
const EXPANSION = 25;

type NetworkAnswer = Omit<Picture, 'focus'>;

/** Loads all that a state shows. @throws Refused with what the API says */
export async function load(state: State, ask: Ask): Promise<PageData> {
  const [{ questions }, result] = await Promise.all([
    ask<{ questions: QuestionEntry[] }>(QUESTIONS, {}),
    state.what.kind === 'question' ? answer(state, ask) : around(state, ask, state.what.id),
  ]);
  let { picture } = result;
  for (const id of state.expanded)
    picture = addExpansion(picture, id, await neighbours(id, state.claims, ask));
  const pinned = new Map(state.pinned.map(([id, x, y]) => [id, { x, y }]));
  picture = { ...picture, nodes: picture.nodes.map((node) => ({ ...node, ...pinned.get(node.id) })) };
  return { questions, result: { ...result, picture } };
}

/** What a node is linked to, as a picture of its own. */
export async function neighbours(id: string, claims: boolean, ask: Ask, most = EXPANSION): Promise<Picture> {
  const { network } = await ask<{ network: NetworkAnswer }>(AROUND, {
    focus: [id],
    basis: claims ? ALL : OFFICIAL,
    most: most + 1,
  });
  return { ...network, focus: id };
}

async function answer({ what, language, claims }: State, ask: Ask): Promise<Result> {
  if (what.kind !== 'question') throw new TypeError('no question');
  const { answer } = await ask<{
    answer: Table & { question: Asked; sentence: string; view: Result['view']; network: NetworkAnswer };
  }>(ANSWER, {
    number: what.number,
    variables: JSON.stringify(what.variables),
    language: language.toUpperCase(),
    claims,
  });
  return {
    title: answer.question[language],
    sentence: answer.sentence,
    view: answer.view,
    table: answer,
    picture: { ...answer.network, focus: null },
    question: answer.question,
  };
}

async function around({ language, claims }: State, ask: Ask, id: string): Promise<Result> {
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

/** A caption without the date that it begins with. */
export function withoutDate(caption: string): string {
  return caption.replace(/^\d{4}-\d\d-\d\d – /, '');
}
