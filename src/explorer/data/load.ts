import { addExpansion } from '../picture/expand.ts';
import type { State } from '../state.ts';
import type { Ask } from './api.ts';
import { around } from './around.ts';
import { neighbours, NETWORK, type NetworkAnswer } from './network.ts';
import type { Asked, PageData, QuestionEntry, Result, Table } from './result.ts';

const TABLE = `columns { key label kind } rows { nodeId date cells { values { text id: nodeId } } } totalCount`;

const QUESTIONS = `query Questions { graphVersion questions { number nl en tags } }`;
const ANSWER = `query Answer($number: Int!, $variables: String, $language: AnswerLanguage!, $claims: Boolean!) {
  answer(question: $number, variables: $variables, language: $language) {
    question { number nl en tags operation variables { name type default } }
    sentence view ${TABLE}
    network(claims: $claims) { ${NETWORK} }
  }
}`;
/** Loads all that a state shows. @throws Refused with what the API says */
export async function load(state: State, ask: Ask): Promise<PageData> {
  const [{ questions, graphVersion: version }, result] = await Promise.all([
    ask<{ questions: QuestionEntry[]; graphVersion: string | null }>(QUESTIONS, {}),
    state.what.kind === 'question' ? answer(state, ask) : around(state, ask, state.what.id),
  ]);
  let { picture } = result;
  for (const id of state.expanded)
    picture = addExpansion(picture, id, await neighbours(id, state.claims, ask));
  const pinned = new Map(state.pinned.map(([id, x, y]) => [id, { x, y }]));
  picture = { ...picture, nodes: picture.nodes.map((node) => ({ ...node, ...pinned.get(node.id) })) };
  return { questions, version, result: { ...result, picture } };
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
