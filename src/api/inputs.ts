import type { EnumRef } from '@pothos/core';
import type { Types } from '../graph/engine/declare/types.ts';
import { builder } from './builder.ts';

export const Direction = builder.enumType('Direction', {
  description: 'The direction of a sorted list.',
  values: {
    ASC: { description: 'From the first to the last: A to Z, old to new, few to many.' },
    DESC: { description: 'From the last to the first: Z to A, new to old, many to few.' },
  } as const,
});

builder.inputType('StringFilter', {
  description: 'Conditions on a text: all that are given must hold.',
  fields: (t) => ({
    eq: t.string({ description: 'Exactly this.' }),
    ne: t.string({ description: 'Another value than this; having none does not count.' }),
    in: t.stringList({ description: 'One of these.' }),
    contains: t.string({ description: 'Has this somewhere, in upper or lower case.' }),
    startsWith: t.string({ description: 'Begins with this, in upper or lower case.' }),
    exists: t.boolean({ description: 'Whether there is a value at all.' }),
  }),
});

builder.inputType('IntFilter', {
  description: 'Conditions on a whole number: all that are given must hold.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly this.' }),
    in: t.intList({ description: 'One of these.' }),
    gt: t.int({ description: 'More than this.' }),
    gte: t.int({ description: 'This or more.' }),
    lt: t.int({ description: 'Less than this.' }),
    lte: t.int({ description: 'This or less.' }),
  }),
});

/** `RoleKindFilter` for the enum `RoleKind`: a filter whose values the schema names. */
export function enumFilter(name: string, type: EnumRef<Types, string>) {
  return builder.inputType(`${name}Filter`, {
    description: `Conditions on ${name}: all that are given must hold.`,
    fields: (t) => ({
      eq: t.field({ type, description: 'Exactly this.' }),
      ne: t.field({ type, description: 'Another value than this; having none does not count.' }),
      in: t.field({ type: [type], description: 'One of these.' }),
    }),
  });
}

builder.inputType('BooleanFilter', {
  description: 'A condition on a yes or no.',
  fields: (t) => ({ eq: t.boolean({ description: 'Exactly this.' }) }),
});

builder.inputType('DateFilter', {
  description: 'Conditions on a date: all that are given must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', required: false, description: 'On this day.' }),
    in: t.field({ type: ['Date'], required: false, description: 'On one of these days.' }),
    gt: t.field({ type: 'Date', required: false, description: 'After this day.' }),
    gte: t.field({ type: 'Date', required: false, description: 'On this day or later.' }),
    lt: t.field({ type: 'Date', required: false, description: 'Before this day.' }),
    lte: t.field({ type: 'Date', required: false, description: 'On this day or earlier.' }),
  }),
});
