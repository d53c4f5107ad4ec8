import { GraphQLError, visit, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { overLimit } from '../errors.ts';
import { LIMITS } from '../limits.ts';

/**
 * Counts aliases and levels in the text; a fragment counts once, where it is defined. The builder limits depth and
 * complexity of the fields themselves.
 */
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
  if (aliases > LIMITS.aliases) context.reportError(overLimit('aliases', aliases));
  if (deepest > LIMITS.levels) context.reportError(overLimit('levels', deepest));
  return {};
};

/** Refuses an operation whose text is too large, before any field is looked at. */
export function limits(): Plugin {
  return {
    onParse({ setParseFn, parseFn }) {
      setParseFn((source, given) => {
        try {
          return parseFn(source, { ...given, maxTokens: LIMITS.tokens }) as never;
        } catch (error) {
          if (error instanceof GraphQLError && error.message.includes('token')) throw overLimit('tokens');
          throw error;
        }
      });
    },
    onValidate: ({ addValidationRule }) => addValidationRule(asWritten),
  };
}
