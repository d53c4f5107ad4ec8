import { builder } from '../builder.ts';
import { questions, type Question, type Variable } from '../catalogue.ts';

const QuestionVariable = builder.objectRef<Variable>('QuestionVariable').implement({
  description: 'A variable of a question, which can be changed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the variable, without the $.' }),
    type: t.exposeString('type', { description: 'The GraphQL type, such as "[String!]".' }),
    default: t.exposeString('default', {
      nullable: true,
      description: 'The default value, in GraphQL syntax.',
    }),
  }),
});

export const QuestionType = builder.objectRef<Question>('Question').implement({
  description: 'A question of the catalogue, with the operation that answers it.',
  fields: (t) => ({
    number: t.expose('number', {
      type: 'PositiveInt',
      description: 'The number of the question. It never changes.',
    }),
    slug: t.exposeString('slug', { description: 'The short name.' }),
    nl: t.exposeString('nl', { description: 'The question in Dutch.' }),
    en: t.exposeString('en', { description: 'The question in English.' }),
    tags: t.stringList({ description: 'The subjects of the question.', resolve: ({ tags }) => [...tags] }),
    needs: t.exposeString('needs', {
      nullable: true,
      description: 'What the graph must contain for a useful answer; null if the example document is enough.',
    }),
    operation: t.exposeString('operation', {
      description: 'The GraphQL operation that answers the question.',
    }),
    variables: t.field({
      type: [QuestionVariable],
      description: 'The variables of the operation.',
      resolve: ({ variables }) => variables,
    }),
    hash: t.exposeString('hash', {
      description:
        'The SHA-256 of the operation: GET /graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}} asks the question without sending the operation.',
    }),
  }),
});

builder.queryField('questions', (t) =>
  t.field({
    type: [QuestionType],
    description: 'The catalogue of ready-made questions.',
    args: {
      numbers: t.arg.intList({ description: 'Only the questions with these numbers.' }),
      tag: t.arg.string({ description: 'Only questions with this tag, such as "agencies".' }),
    },
    complexity: { field: 1, multiplier: 50 },
    resolve: (_, { numbers, tag }) =>
      questions.filter(
        (question) =>
          (!numbers || numbers.includes(question.number)) && (!tag || question.tags.includes(tag)),
      ),
  }),
);
