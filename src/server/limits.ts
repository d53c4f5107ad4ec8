import { GraphQLError, visit, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const MOST_TOKENS = 1_000;
const MOST_ALIASES = 60;
/** Deeper than any introspection query; cost and depth of the fields themselves are the builder's limits. */
const MOST_LEVELS = 20;

function tooMany(what: string, limit: number, got: number | string): GraphQLError {
  return new GraphQLError(`The operation has ${got} ${what}, and ${limit} is the limit.`, {
    extensions: { code: `${what.toUpperCase()}_LIMIT`, limit, got },
  });
}

/** Counts aliases and levels as written, each fragment where it stands. */
const asWritten: ValidationRule = (context) => {
  let aliases = 0;
  let level = 0;
  let deepest = 0;
  visit(context.getDocument(), {
    Field: ({ alias }) => {
      if (alias) aliases++;
    },
    SelectionSet: { enter: () => void (deepest = Math.max(deepest, ++level)), leave: () => void level-- },
  });
  if (aliases > MOST_ALIASES) context.reportError(tooMany('aliases', MOST_ALIASES, aliases));
  if (deepest > MOST_LEVELS) context.reportError(tooMany('levels', MOST_LEVELS, deepest));
  return {};
};

/** Refuses operations that are too large to look at, with the limit and what came. */
export function limits(): Plugin {
  return {
    onParse({ setParseFn, parseFn }) {
      setParseFn((source, given) => {
        try {
          return parseFn(source, { ...given, maxTokens: MOST_TOKENS }) as never;
        } catch (error) {
          if (error instanceof GraphQLError && error.message.includes('token'))
            throw tooMany('tokens', MOST_TOKENS, 'more');
          throw error;
        }
      });
    },
    onValidate: ({ addValidationRule }) => addValidationRule(asWritten),
  };
}
