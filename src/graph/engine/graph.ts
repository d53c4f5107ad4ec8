import DataLoader from 'dataloader';
import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Reader, ReadOptions, Statement } from '../neo4j/reader.ts';
import { assemble, type Answers } from './assemble.ts';
import type { RowOf } from './columns.ts';
import { compile } from './compile/statement.ts';
import type { Arguments } from './field.ts';
import { openNames, type ReadGraph } from './keys.ts';
import { pattern } from './pattern.ts';
import { planField } from './plan.ts';
import { EMPTY_PAGE, isRow, type Answer } from './row.ts';
import { MISSING } from './record.ts';
import { answerKey, type Step } from './step.ts';

/** The graph as one request sees it: resolvers ask it for what a field leads to. */
export interface Graph extends ReadGraph {
  /** Answers a field from what was fetched with its parent, or else with one statement for all parents that ask. */
  follow(parent: unknown, args: Arguments, info: GraphQLResolveInfo): Answer | Promise<Answer>;
}

export interface GraphOptions extends ReadOptions {
  readonly reader: Reader;
  /** False: one statement a relation, batched over its parents. Same answers; tests compare the two. */
  readonly fold?: boolean;
  /** Is told of each plan before its statement is run, and whether it starts from the nodes of other answers. */
  readonly onPlan?: (plan: Step, statement: Statement, fromIds: boolean) => void;
}

export function openGraph({ reader, fold = true, onPlan, ...options }: GraphOptions): Graph {
  const read: Graph['read'] = async (path, parameters) =>
    (await reader.read({ text: pattern(path).text, parameters }, options)) as RowOf<typeof path>;
  const names = openNames({ read });

  /**
   * Plan → compile → read → assemble. Keys are taken for ids; where the graph has no such node, they may be names, and
   * the statement is asked again with what these mean.
   * @param from the ids of the nodes to start from; null for a root field
   */
  async function ask(plan: Step, from: readonly string[] | null): Promise<Answers> {
    if (plan.parameters === null) return new Map();
    const { text, parameters, asked } = compile(plan, names, from !== null);
    const statement = { text, parameters: from === null ? parameters : { ...parameters, from } };
    onPlan?.(plan, statement, from !== null);
    const record = await reader.read(statement, options);
    const missing = new Set(record[MISSING] as readonly string[] | undefined);
    const isName = await names.learn(asked.filter(({ id }) => missing.has(id)));
    return isName ? ask(plan, from) : assemble(plan, record);
  }

  async function askRoot(info: GraphQLResolveInfo): Promise<Answer> {
    const plan = planField(info, fold);
    const answer = (await ask(plan, null)).get(null) ?? nothing(plan);
    if (answer !== null || plan.kind !== 'one' || !plan.named) return answer;
    const isName = await names.learn(names.unknown(plan.named.asked), true);
    return isName ? ((await ask(plan, null)).get(null) ?? null) : null;
  }

  // What the first statement did not fetch is fetched later: an alias of a field with other arguments, a node whose id
  // another row has, and everything without `fold`. One statement answers for all parents and for all fields of the
  // request that ask the same of the graph.
  const loaders = new Map<unknown, DataLoader<string, Answer>>();

  function later(info: GraphQLResolveInfo): DataLoader<string, Answer> {
    const known = loaders.get(info.fieldNodes[0]);
    if (known) return known;
    const plan = planField(info, fold);
    const { text, parameters } = compile(plan, names, true);
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
  };
}

function nothing({ kind }: Step): Answer {
  return kind === 'one' ? null : kind === 'list' ? [] : EMPTY_PAGE;
}
