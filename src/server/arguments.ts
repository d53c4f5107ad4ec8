import { Kind, visit, type ASTNode, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { argumentsOverLimit } from '../errors.ts';
import { LIMITS } from '../limits.ts';

/**
 * Refuses values of arguments that are too large, before anything is asked of Neo4j: the time to plan a filter grows
 * exponentially with its depth, and no time-out ends planning.
 */
export function argumentLimits(): Plugin {
  return {
    onParams({ params }) {
      refuseLarge(params.variables);
      refuseLarge(params.extensions);
    },
    onValidate: ({ addValidationRule }) => addValidationRule(literals),
  };
}

/** Looks at values level by level: a value of many levels would overflow the stack. @throws ARGUMENTS_LIMIT */
function refuseLarge(value: unknown): void {
  let values = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    // The variables themselves are an object that is not counted.
    if (depth > LIMITS.argumentLevels + 1) throw argumentsOverLimit('argumentLevels');
    values += level.length;
    if (values > LIMITS.argumentValues) throw argumentsOverLimit('argumentValues');
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string' && one.length > LIMITS.argumentCharacters)
        throw argumentsOverLimit('argumentCharacters');
      if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) next.push(part);
    }
    level = next;
  }
}

/** Values in the text of the operation: their number is limited by its tokens, their depth here. */
const literals: ValidationRule = (context) => {
  let level = 0;
  let deepest = 0;
  const nested = {
    enter: () => void (deepest = Math.max(deepest, ++level)),
    leave: () => void level--,
  };
  visit(context.getDocument() as ASTNode, { [Kind.OBJECT]: nested, [Kind.LIST]: nested });
  if (deepest > LIMITS.argumentLevels) context.reportError(argumentsOverLimit('argumentLevels'));
  return {};
};
