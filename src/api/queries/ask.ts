import { countWithin, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { ask, type Meant } from '../answers/ask.ts';
import { builder } from '../builder.ts';
import { QuestionType } from './questions.ts';

const MeantVariable = builder
  .objectRef<{ readonly name: string; readonly value: unknown }>('MeantVariable')
  .implement({
    description: 'A variable of a question, filled in from the text.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The name of the variable, without the $.' }),
      value: t.string({ description: 'The value as JSON.', resolve: ({ value }) => JSON.stringify(value) }),
    }),
  });

const MeantQuestion = builder.objectRef<Meant>('MeantQuestion').implement({
  description: 'A question of the catalogue that a text can mean.',
  fields: (t) => ({
    question: t.field({
      type: QuestionType,
      description: 'The question.',
      resolve: ({ question }) => question,
    }),
    variables: t.field({
      type: [MeantVariable],
      description: 'The variables that the text gives: names, years and words.',
      resolve: ({ variables }) => Object.entries(variables).map(([name, value]) => ({ name, value })),
    }),
    score: t.exposeFloat('score', {
      description:
        'How well the question fits the text. A higher score is better. Compare scores of one answer only.',
    }),
  }),
});

builder.queryField('ask', (t) =>
  t.field({
    type: [MeantQuestion],
    description:
      'Finds the question of the catalogue that a text means, such as "hoe is FIT verbonden met VLAIO" or "how much money for VLAIO". The best question comes first. No language model is used: the search compares the words of the catalogue, the names of agencies and programmes, and Dutch word forms.',
    args: {
      text: t.arg.string({ required: true, description: 'The text of a person, in Dutch or English.' }),
      first: t.arg.int({
        required: true,
        defaultValue: 5,
        description: `Number of questions, 1 to ${LIMITS.askQuestions}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 100, multiplier: first }),
    resolve: (_, { text, first }) => {
      within('ask(first:)', first, LIMITS.askQuestions);
      countWithin('ask(text:)', 'characters', text.length, LIMITS.askCharacters);
      return ask(text, first);
    },
  }),
);
