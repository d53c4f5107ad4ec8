import { execute, type GraphQLResolveInfo } from 'graphql';
import { drawAmong } from '../../analysis/network.ts';
import { badInput, quoted } from '../../errors.ts';
import { ALL_BASES, isClaim } from '../../graph/model/bases.ts';
import { answerTo, type Answered } from '../answers/answers.ts';
import type { AnswerRow, Cell, Column } from '../answers/answer.ts';
import { LIMITS } from '../../limits.ts';
import { builder } from '../builder.ts';
import { VIEWS } from '../catalogue.ts';
import { NetworkType } from '../shared/network.ts';
import { QuestionType } from './questions.ts';

const Language = builder.enumType('AnswerLanguage', {
  description: 'The language of an answer.',
  values: {
    NL: { value: 'nl', description: 'Dutch.' },
    EN: { value: 'en', description: 'English.' },
  } as const,
});

const View = builder.enumType('AnswerView', {
  description: 'The best way to show an answer.',
  values: VIEWS,
});

const ColumnKind = builder.enumType('AnswerColumnKind', {
  description: 'The kind of the values in a column.',
  values: {
    DATE: { description: 'Dates, such as 2021-06-18.' },
    NUMBER: { description: 'Numbers.' },
    TEXT: { description: 'Texts and names.' },
  } as const,
});

const ColumnType = builder.objectRef<Column>('AnswerColumn').implement({
  description: 'A column of the table of an answer.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The path of the values in a row, such as "agencies.nodes.shortName".',
    }),
    label: t.exposeString('label', { description: 'The heading, in the language of the answer.' }),
    kind: t.expose('kind', { type: ColumnKind, description: 'The kind of its values.' }),
  }),
});

const ValueType = builder.objectRef<Cell>('AnswerValue').implement({
  description: 'A value in a table.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The value as text; constants are written in words.' }),
    nodeId: t.exposeID('id', {
      nullable: true,
      description: 'The id of the node of the value; null if it is the node of the row.',
    }),
  }),
});

const CellType = builder.objectRef<readonly Cell[]>('AnswerCell').implement({
  description: 'A cell of a table: none, one or several values.',
  fields: (t) => ({
    values: t.field({ type: [ValueType], description: 'The values.', resolve: (cell) => cell }),
  }),
});

const RowType = builder.objectRef<AnswerRow>('AnswerRow').implement({
  description: 'A row of the table of an answer.',
  fields: (t) => ({
    node: t.nodeById({
      from: 'id',
      nullable: true,
      description: 'The node of the row; null if the row is about several nodes.',
    }),
    nodeId: t.exposeID('id', { nullable: true, description: 'The id of that node.' }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The date of the row; null if it has none.',
    }),
    cells: t.field({
      type: [CellType],
      description: 'The cells, in the order of the columns.',
      resolve: ({ cells }) => cells,
    }),
  }),
});

const AnswerType = builder.objectRef<Answered>('Answer').implement({
  description:
    'The answer to a question of the catalogue: a sentence, a table and a network of the same nodes.',
  fields: (t) => ({
    question: t.field({
      type: QuestionType,
      description: 'The question.',
      resolve: ({ question }) => question,
    }),
    variables: t.string({
      description: 'The given variables of the operation, as JSON.',
      resolve: ({ variables }) => JSON.stringify(variables),
    }),
    sentence: t.exposeString('sentence', { description: 'The answer in a sentence.' }),
    view: t.field({
      type: View,
      description: 'The best way to show the answer.',
      resolve: ({ question }) => question.view,
    }),
    columns: t.field({
      type: [ColumnType],
      description: 'The columns of the table.',
      resolve: ({ columns }) => columns,
    }),
    rows: t.field({ type: [RowType], description: 'The rows of the table.', resolve: ({ rows }) => rows }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description:
        'Number of all rows. It is larger than the number of `rows` if the question reads only the first rows.',
    }),
    network: t.field({
      type: NetworkType,
      description: `The nodes of the answer, at most ${LIMITS.answerNodes}, and the relations between them. The relations that the answer itself goes over are always shown, claims too.`,
      args: {
        claims: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether all other claims of the AI-written assessment are shown too.',
        }),
      },
      complexity: { field: 1_000, multiplier: LIMITS.answerNodes / 10 },
      resolve: ({ ids, pairs }, { claims }, { graph }) =>
        drawAmong(graph, ids.slice(0, LIMITS.answerNodes), {
          basis: ALL_BASES.filter((basis) => claims || !isClaim(basis)),
          pairs,
          left: ids.slice(LIMITS.answerNodes),
        }),
    }),
  }),
});

builder.queryField('answer', (t) =>
  t.field({
    type: AnswerType,
    description:
      'Answers a question of the catalogue for people: in a sentence, as a table and as a network. Programs use the operation of the question.',
    args: {
      question: t.arg.int({ required: true, description: 'The number of the question, such as 2.' }),
      variables: t.arg.string({
        description:
          'The variables of the operation as JSON, such as \'{"agency": "vdab"}\'. Without this argument: the defaults.',
      }),
      language: t.arg({ type: Language, required: true, defaultValue: 'nl', description: 'The language.' }),
    },
    complexity: { field: 5_000, multiplier: 1 },
    resolve: async (_, { question, variables, language }, contextValue, { schema }: GraphQLResolveInfo) =>
      answerTo(schema, question, given(variables), language, (document, variableValues) =>
        execute({ schema, document, variableValues, contextValue }),
      ),
  }),
);

function given(variables: string | null | undefined): Record<string, unknown> {
  if (!variables) return {};
  try {
    const read: unknown = JSON.parse(variables);
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return read as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  throw badInput(
    `answer(variables:) must be a JSON object such as {"agency": "vdab"}, not ${quoted(variables)}.`,
  );
}
