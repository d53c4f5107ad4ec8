import type { GraphQLScalarType } from 'graphql';
import {
  GraphQLDateTime,
  GraphQLLocalDate,
  GraphQLLocalTime,
  GraphQLNonNegativeFloat,
  GraphQLNonNegativeInt,
  GraphQLPositiveInt,
  GraphQLSafeInt,
  GraphQLURL,
} from 'graphql-scalars';
import { builder } from './builder.ts';

// graphql-scalars' own Date answers with JavaScript Dates, which JSON writes with a time of day: LocalDate does not.
builder.addScalarType('Date', GraphQLLocalDate as GraphQLScalarType<string, string>, {
  description: 'A date, such as 2021-06-18.',
  // A date of the graph is one: to look at each again takes a fifth of the time of a network.
  serialize: (date) => date as string,
});
builder.addScalarType('DateTime', GraphQLDateTime as GraphQLScalarType<never, never>, {
  description: 'A date and time, such as 2024-01-31T09:30:00Z.',
});
builder.addScalarType('LocalTime', GraphQLLocalTime as GraphQLScalarType<string, string>, {
  description: 'A time of day in Brussels, such as 10:00.',
});
builder.addScalarType('NonNegativeFloat', GraphQLNonNegativeFloat as GraphQLScalarType<number, number>, {
  description: 'A number of 0 or more.',
});
builder.addScalarType('NonNegativeInt', GraphQLNonNegativeInt as GraphQLScalarType<number, number>, {
  description: 'A whole number of 0 or more.',
});
builder.addScalarType('PositiveInt', GraphQLPositiveInt as GraphQLScalarType<number, number>, {
  description: 'A whole number of 1 or more.',
});
builder.addScalarType('SafeInt', GraphQLSafeInt as GraphQLScalarType<number, number>, {
  description: 'A whole number that can be larger than Int allows (2,147,483,647), for amounts in euros.',
});
builder.addScalarType('URL', GraphQLURL as GraphQLScalarType<never, never>, {
  description: 'A web address with http or https.',
});
