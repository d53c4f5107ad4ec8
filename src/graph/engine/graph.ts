import DataLoader from 'dataloader';
import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Reader, ReadOptions, Statement } from '../neo4j/reader.ts';
import { assemble, type Answers } from './assemble.ts';
import type { Path, RowOf } from './columns.ts';
import { compile } from './compile/statement.ts';
import type { Arguments } from './field.ts';
import { notThere } from './keys.ts';
import { pattern } from './pattern.ts';
import { planField } from './plan.ts';
import { EMPTY_PAGE, isRow, type Answer } from './row.ts';
import { answerKey, type Step } from './step.ts';

/** The graph as one request sees it: resolvers ask it for what a field leads to. */
export interface Graph {
  /** Answers a field from what was fetched with its parent, or else with one statement for all parents that ask. */
  follow(parent: unknown, args: Arguments, info: GraphQLResolveInfo): Answer | Promise<Answer>;
  /** Runs a whole statement, cypher/`path`.cypher. @returns its one row */
  read<P extends Path>(path: P, parameters: Record<string, unknown>): Promise<RowOf<P>>;
  /**
   * Gives a field's answer unless one of the ids that it was given names nothing; the two are asked for at once.
   * @throws BAD_USER_INPUT with those ids
   */
  unlessMissing<T>(ids: readonly string[], info: GraphQLResolveInfo, answer: T | Promise<T>): Promise<T>;
}

export interface GraphOptions extends ReadOptions {
  readonly reader: Reader;
  /** False: one statement a relation, batched over its parents. Same answers; tests compare the two. */
  readonly fold?: boolean;
  /** Is told of each plan before its statement is run, and whether it starts from the nodes of other answers. */
  readonly onPlan?: (plan: Step, statement: Statement, fromIds: boolean) => void;
}

export function openGraph({ reader, fold = true, onPlan, ...options }: GraphOptions): Graph {
  /** Plan → compile → read → assemble. @param from the ids of the nodes to start from; null for a root field */
  async function ask(plan: Step, from: readonly string[] | null): Promise<Answers> {
    if (plan.parameters === null) return new Map();
    const { text, parameters } = compile(plan, from !== null);
    const statement = { text, parameters: from === null ? parameters : { ...parameters, from } };
    onPlan?.(plan, statement, from !== null);
    return assemble(plan, await reader.read(statement, options));
  }

  async function askRoot(info: GraphQLResolveInfo): Promise<Answer> {
    const plan = planField(info, fold);
    return (await ask(plan, null)).get(null) ?? nothing(plan);
  }

  // What the first statement did not fetch is fetched later: an alias of a field with other arguments, a node whose id
  // another row has, and everything without `fold`. One statement answers for all parents and for all fields of the
  // request that ask the same of the graph.
  const loaders = new Map<unknown, DataLoader<string, Answer>>();

  function later(info: GraphQLResolveInfo): DataLoader<string, Answer> {
    const known = loaders.get(info.fieldNodes[0]);
    if (known) return known;
    const plan = planField(info, fold);
    const { text, parameters } = compile(plan, true);
    const same = [plan.key, text, JSON.stringify(parameters)].join('\n');
    const loader =
      loaders.get(same) ??
      new DataLoader<string, Answer>(async (ids) => {
        const answers = await ask(plan, ids);
        return ids.map((id) => answers.get(id) ?? nothing(plan));
      });
    loaders.set(same, loader);
    loaders.set(info.fieldNodes[0], loader);
    return loader;
  }

  // The key of an answer is the same for all parents: a list of a hundred nodes looks it up a hundred times.
  const keys = new Map<unknown, { readonly field: unknown; readonly key: string }>();

  function keyOf(field: GraphQLField<unknown, unknown>, args: Arguments, info: GraphQLResolveInfo): string {
    const known = keys.get(info.fieldNodes[0]);
    if (known?.field === field) return known.key;
    const key = answerKey(field, args);
    keys.set(info.fieldNodes[0], { field, key });
    return key;
  }

  const read: Graph['read'] = async (path, parameters) =>
    (await reader.read({ text: pattern(path).text, parameters }, options)) as RowOf<typeof path>;

  /** Whether the graph lacks a node: asked once a request. */
  const missed = new DataLoader<string, boolean>(async (ids) => {
    const missing = new Set((await read('entity/missing', { ids: [...ids] }))['missing'] as string[]);
    return ids.map((id) => missing.has(id));
  });

  return {
    follow(parent, args, info) {
      const field = info.parentType.getFields()[info.fieldName];
      const spec = field?.extensions.graph;
      if (!field || !spec || !('pattern' in spec))
        throw new TypeError(`${info.fieldName} follows no pattern`);
      if ('from' in spec && spec.from) {
        const id = (parent as Readonly<Record<string, unknown>>)[spec.from];
        return typeof id === 'string' ? later(info).load(id) : null;
      }
      if (!isRow(parent)) return askRoot(info);
      const fetched = parent.steps.get(keyOf(field, args, info));
      return fetched === undefined ? later(info).load(parent.id) : fetched;
    },
    read,
    async unlessMissing(ids, { fieldName }, answer) {
      const [missing, answered] = await Promise.all([missed.loadMany(ids), answer]);
      const failed = missing.find((one) => one instanceof Error);
      if (failed) throw failed;
      const gone = ids.filter((_, i) => missing[i]);
      if (gone.length > 0) throw notThere(fieldName, gone);
      return answered;
    },
  };
}

function nothing({ kind }: Step): Answer {
  return kind === 'one' ? null : kind === 'list' ? [] : EMPTY_PAGE;
}
