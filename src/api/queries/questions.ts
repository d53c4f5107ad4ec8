import { builder } from '../builder.ts';
import { questions, type Question, type Variable } from '../catalogue.ts';

const QuestionVariable = builder.objectRef<Variable>('QuestionVariable').implement({
  description: 'What can be changed in a question.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, without the $.' }),
    type: t.exposeString('type', { description: 'Its GraphQL type, such as "[String!]".' }),
    default: t.exposeString('default', {
      nullable: true,
      description: 'What it is unless changed, as GraphQL writes it.',
    }),
  }),
});

export const QuestionType = builder.objectRef<Question>('Question').implement({
  description: 'A question of the catalogue, with the operation that answers it.',
  fields: (t) => ({
    number: t.expose('number', {
      type: 'PositiveInt',
      description: 'Its number, which no other question ever gets.',
    }),
    slug: t.exposeString('slug', { description: 'Its short name.' }),
    nl: t.exposeString('nl', { description: 'The question in Dutch.' }),
    en: t.exposeString('en', { description: 'The question in English.' }),
    tags: t.stringList({ description: 'What it is about.', resolve: ({ tags }) => [...tags] }),
    needs: t.exposeString('needs', {
      nullable: true,
      description:
        'What the graph must hold for an answer that says something; null: the example document is enough.',
    }),
    operation: t.exposeString('operation', {
      description: 'The GraphQL operation that answers it, to be pasted and changed.',
    }),
    variables: t.field({
      type: [QuestionVariable],
      description: 'What can be changed in it.',
      resolve: ({ variables }) => variables,
    }),
    hash: t.exposeString('hash', {
      description:
        'The SHA-256 of the operation: GET /graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}} asks it without sending it.',
    }),
  }),
});

builder.queryField('questions', (t) =>
  t.field({
    type: [QuestionType],
    description: 'The catalogue of ready-made questions.',
    args: {
      numbers: t.arg.intList({ description: 'Only these.' }),
      tag: t.arg.string({ description: 'Only those about this, such as "agencies".' }),
    },
    complexity: { field: 1, multiplier: 50 },
    resolve: (_, { numbers, tag }) =>
      questions.filter(
        (question) =>
          (!numbers || numbers.includes(question.number)) && (!tag || question.tags.includes(tag)),
      ),
  }),
);
