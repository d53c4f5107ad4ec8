import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { badInput } from '../../errors.ts';
import { questions, type Question } from '../catalogue.ts';
import type { Language } from '../../words/words.ts';
import { tell, type Told } from './answer.ts';
import { withIds } from './document.ts';
import { idsIn, pairsIn, type Pair } from './values.ts';

/** A question of the catalogue with its answer. */
export interface Answered extends Told {
  readonly question: Question;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The nodes of the answer, in the order in which they come. */
  readonly ids: readonly string[];
  /** The nodes that the answer joins, two by two. */
  readonly pairs: readonly Pair[];
}

type Execute = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** The operations of the catalogue with the ids that answers need, each made once. */
const documents = new Map<number, DocumentNode>();

/**
 * Answers a question of the catalogue for people.
 * @param variables those to change; the defaults of its operation hold for the others
 * @throws BAD_USER_INPUT for a number or a variable that is not there; and what its operation throws
 */
export async function answerTo(
  schema: GraphQLSchema,
  number: number,
  variables: Readonly<Record<string, unknown>>,
  language: Language,
  execute: Execute,
): Promise<Answered> {
  const question = questions.find((one) => one.number === number);
  if (!question)
    throw badInput(`answer(question:): there is no question ${number}. \`questions\` lists them all.`);
  const known = question.variables.map(({ name }) => name);
  const other = Object.keys(variables).find((name) => !known.includes(name));
  if (other !== undefined)
    throw badInput(
      `answer(variables:): question ${number} has no variable "${other.slice(0, 80)}". It has: ${known.join(', ') || 'none'}.`,
    );
  const document = documents.get(number) ?? withIds(schema, question.operation);
  documents.set(number, document);
  const { data, errors } = await execute(document, variables);
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return {
    question,
    variables,
    ids: [...idsIn(data)],
    pairs: pairsIn(data),
    ...tell(schema, question, document, data, language),
  };
}
