import type { EnumRef } from '@pothos/core';
import type { Types } from '../graph/engine/declare/types.ts';
import { builder } from './builder.ts';

export const Direction = builder.enumType('Direction', {
  description: 'The direction of an order.',
  values: {
    ASC: { description: 'Ascending: A to Z, old to new, small to large.' },
    DESC: { description: 'Descending: Z to A, new to old, large to small.' },
  } as const,
});

builder.inputType('StringFilter', {
  description:
    'Conditions on a text. All given conditions must be true. Case, accents, and the forms of quotes and dashes do not matter.',
  fields: (t) => ({
    eq: t.string({ description: 'The text is this text. `null`: the text is missing.' }),
    ne: t.string({ description: 'The text is another text. `null`: the text exists.' }),
    in: t.stringList({ description: 'The text is one of these texts. An empty list matches no text.' }),
    contains: t.string({ description: 'The text contains this text.' }),
    startsWith: t.string({ description: 'The text begins with this text.' }),
    exists: t.boolean({ description: 'True: the text exists. False: it is missing.' }),
  }),
});

builder.inputType('IntFilter', {
  description: 'Conditions on a whole number. All given conditions must be true.',
  fields: (t) => ({
    eq: t.int({ description: 'The number is equal. `null`: the number is missing.' }),
    in: t.intList({ description: 'The number is one of these numbers. An empty list matches no number.' }),
    gt: t.int({ description: 'The number is greater.' }),
    gte: t.int({ description: 'The number is greater or equal.' }),
    lt: t.int({ description: 'The number is smaller.' }),
    lte: t.int({ description: 'The number is smaller or equal.' }),
  }),
});

/** `RoleKindFilter` for the enum `RoleKind`, so that GraphiQL offers its values. */
export function enumFilter(name: string, type: EnumRef<Types, string>) {
  return builder.inputType(`${name}Filter`, {
    description: `Conditions on ${name}. All given conditions must be true.`,
    fields: (t) => ({
      eq: t.field({ type, description: 'The value is this value. `null`: the value is missing.' }),
      ne: t.field({ type, description: 'The value is another value. `null`: the value exists.' }),
      in: t.field({
        type: [type],
        description: 'The value is one of these values. An empty list matches no value.',
      }),
    }),
  });
}

builder.inputType('BooleanFilter', {
  description: 'A condition on a value that is true or false.',
  fields: (t) => ({
    eq: t.boolean({ description: 'The value is this value. `null`: the value is missing.' }),
  }),
});

builder.inputType('DateFilter', {
  description: 'Conditions on a date. All given conditions must be true.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', required: false, description: 'On this date. `null`: the date is missing.' }),
    in: t.field({
      type: ['Date'],
      required: false,
      description: 'On one of these dates. An empty list matches no date.',
    }),
    gt: t.field({ type: 'Date', required: false, description: 'After this date.' }),
    gte: t.field({ type: 'Date', required: false, description: 'On this date or later.' }),
    lt: t.field({ type: 'Date', required: false, description: 'Before this date.' }),
    lte: t.field({ type: 'Date', required: false, description: 'On this date or earlier.' }),
  }),
});
