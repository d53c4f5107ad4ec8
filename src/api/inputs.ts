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
  description: 'Conditions on a text. All given conditions must be true.',
  fields: (t) => ({
    eq: t.string({ description: 'The text is exactly this text.' }),
    ne: t.string({ description: 'The text is another text. A missing text does not match.' }),
    in: t.stringList({ description: 'The text is one of these texts.' }),
    contains: t.string({ description: 'The text contains this text. Case does not matter.' }),
    startsWith: t.string({ description: 'The text begins with this text. Case does not matter.' }),
    exists: t.boolean({ description: 'True: the text exists. False: it is missing.' }),
  }),
});

builder.inputType('IntFilter', {
  description: 'Conditions on a whole number. All given conditions must be true.',
  fields: (t) => ({
    eq: t.int({ description: 'The number is equal.' }),
    in: t.intList({ description: 'The number is one of these numbers.' }),
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
      eq: t.field({ type, description: 'The value is this value.' }),
      ne: t.field({ type, description: 'The value is another value. A missing value does not match.' }),
      in: t.field({ type: [type], description: 'The value is one of these values.' }),
    }),
  });
}

builder.inputType('BooleanFilter', {
  description: 'A condition on a value that is true or false.',
  fields: (t) => ({ eq: t.boolean({ description: 'The value is this value.' }) }),
});

builder.inputType('DateFilter', {
  description: 'Conditions on a date. All given conditions must be true.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', required: false, description: 'On this date.' }),
    in: t.field({ type: ['Date'], required: false, description: 'On one of these dates.' }),
    gt: t.field({ type: 'Date', required: false, description: 'After this date.' }),
    gte: t.field({ type: 'Date', required: false, description: 'On this date or later.' }),
    lt: t.field({ type: 'Date', required: false, description: 'Before this date.' }),
    lte: t.field({ type: 'Date', required: false, description: 'On this date or earlier.' }),
  }),
});
