import { execute, type GraphQLResolveInfo } from 'graphql';
import { drawAmong } from '../../analysis/network.ts';
import { badInput } from '../../errors.ts';
import { ALL_BASES, isClaim } from '../../graph/model/bases.ts';
import { answerTo, type Answered } from '../answers/answers.ts';
import type { AnswerRow, Cell, Column } from '../answers/answer.ts';
import { LIMITS } from '../../limits.ts';
import { builder } from '../builder.ts';
import { VIEWS } from '../catalogue.ts';
import { NetworkType } from '../shared/network.ts';
import { QuestionType } from './questions.ts';

const Language = builder.enumType('AnswerLanguage', {
  description: 'The language that an answer is told in.',
  values: {
    NL: { value: 'nl', description: 'Dutch.' },
    EN: { value: 'en', description: 'English.' },
  } as const,
});

const View = builder.enumType('AnswerView', { description: 'How an answer is best seen.', values: VIEWS });

const ColumnKind = builder.enumType('AnswerColumnKind', {
  description: 'What the values of a column are.',
  values: {
    DATE: { description: 'Days, such as 2021-06-18.' },
    NUMBER: { description: 'Numbers.' },
    TEXT: { description: 'Texts and names.' },
  } as const,
});

const ColumnType = builder.objectRef<Column>('AnswerColumn').implement({
  description: 'A column of the table of an answer.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The path of its values in a row, such as "agencies.nodes.shortName".',
    }),
    label: t.exposeString('label', { description: 'The heading, in the language asked for.' }),
    kind: t.expose('kind', { type: ColumnKind, description: 'What its values are.' }),
  }),
});

const ValueType = builder.objectRef<Cell>('AnswerValue').implement({
  description: 'A value in a table.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The value as text; a constant is in words.' }),
    nodeId: t.exposeID('id', {
      nullable: true,
      description: 'The id of the node that the value is of; null for a value of the node of the row.',
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
      description: 'The node that the row is of; null where the row counts or joins several.',
    }),
    nodeId: t.exposeID('id', { nullable: true, description: 'The id of that node.' }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The day of the row, if it has one.',
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
      description: 'The variables of its operation that were given, as JSON.',
      resolve: ({ variables }) => JSON.stringify(variables),
    }),
    sentence: t.exposeString('sentence', { description: 'The answer in a sentence.' }),
    view: t.field({
      type: View,
      description: 'How it is best seen.',
      resolve: ({ question }) => question.view,
    }),
    columns: t.field({
      type: [ColumnType],
      description: 'The columns of its table.',
      resolve: ({ columns }) => columns,
    }),
    rows: t.field({ type: [RowType], description: 'The rows of its table.', resolve: ({ rows }) => rows }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description:
        'Number of rows in all; more than there are in `rows` where the question reads only the first.',
    }),
    network: t.field({
      type: NetworkType,
      description: `The nodes of the answer and the relations between them, at most ${LIMITS.answerNodes} nodes.`,
      args: {
        claims: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether relations that only the AI-written assessment claims are shown too.',
        }),
      },
      complexity: { field: 1_000, multiplier: LIMITS.answerNodes / 10 },
      resolve: ({ ids }, { claims }, { graph }) =>
        drawAmong(graph, ids.slice(0, LIMITS.answerNodes), {
          basis: ALL_BASES.filter((basis) => claims || !isClaim(basis)),
          left: ids.slice(LIMITS.answerNodes),
        }),
    }),
  }),
});

builder.queryField('answer', (t) =>
  t.field({
    type: AnswerType,
    description:
      'Answers a question of the catalogue for people: in a sentence, as a table and as a network. The question itself has the operation for programs.',
    args: {
      question: t.arg.int({ required: true, description: 'The number of the question, such as 2.' }),
      variables: t.arg.string({
        description:
          'The variables of its operation, as JSON: \'{"agency": "vdab"}\'. Its defaults without it.',
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
    // The error below quotes the text.
  }
  throw badInput(
    `answer(variables:) takes a JSON object such as {"agency": "vdab"}, but got: ${variables.slice(0, 80)}`,
  );
}
