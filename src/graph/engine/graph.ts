import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { assemble, EMPTY_PAGE, type Answer, type Row } from './assemble.ts';
import { notThere } from './keys.ts';
import { pattern } from './pattern.ts';
import { askedBelow, planField, stepKey, type Step } from './plan.ts';
import type { Reader, ReadOptions, Statement } from '../neo4j/reader.ts';
import type { Arguments } from './field.ts';
import { compile } from './compile/statement.ts';

/** The graph as one request sees it: resolvers ask it for what a field leads to. */
export interface Graph {
  /** Answers a field from what was fetched with its parent, or else with one statement for all parents that ask. */
  follow(parent: unknown, args: Arguments, info: GraphQLResolveInfo): Answer | Promise<Answer>;
  /** Runs a whole statement, cypher/`path`.cypher. @returns its one row */
  read(path: string, parameters: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>;
  /** Answers a field by the whole statement that it names. @returns the statement's row */
  whole(args: Arguments, info: GraphQLResolveInfo): Promise<Readonly<Record<string, unknown>>>;
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
}

export function openGraph({ reader, fold = true, ...options }: GraphOptions): Graph {
  const loaders = new Map<unknown, DataLoader<string, Answer>>();
  const keys = new Map<unknown, { readonly pattern: string; readonly key: string }>();

  async function run(step: Step, statement?: Statement) {
    if (step.parameters === null) return new Map<string | null, Answer>();
    return assemble(step, await reader.read(statement ?? compile(step), options));
  }

  const read: Graph['read'] = (path, parameters) =>
    reader.read({ text: pattern(path).text, parameters }, options);

  /** One loader for all parents, and for all fields of the request, that ask the same of the graph. */
  function loader(info: GraphQLResolveInfo) {
    const known = loaders.get(info.fieldNodes[0]);
    if (known) return known;
    const step = planField(info, fold);
    const { text, parameters } = compile(step, true);
    const asked = [step.key, text, JSON.stringify(parameters)].join('\n');
    const made =
      loaders.get(asked) ??
      new DataLoader<string, Answer>(async (ids) => {
        const answers = await run(step, { text, parameters: { ...parameters, from: ids } });
        return ids.map((id) => answers.get(id) ?? nothing(step));
      });
    loaders.set(asked, made);
    loaders.set(info.fieldNodes[0], made);
    return made;
  }

  /** The key of a step is the same for all parents: a list of a hundred asks for it a hundred times. */
  function key(path: string, args: Arguments, info: GraphQLResolveInfo): string {
    let known = keys.get(info.fieldNodes[0]);
    if (known?.pattern !== path) {
      known = { pattern: path, key: stepKey(path, argumentsInOrder(args, info)) };
      keys.set(info.fieldNodes[0], known);
    }
    return known.key;
  }

  /** Whether the graph lacks a thing: asked once a request. */
  const missed = new DataLoader<string, boolean>(async (ids) => {
    const missing = new Set((await read('entity/missing', { ids: [...ids] }))['missing'] as string[]);
    return ids.map((id) => missing.has(id));
  });

  return {
    follow(parent, args, info) {
      const spec = info.parentType.getFields()[info.fieldName]?.extensions.graph;
      if (!spec || !('pattern' in spec)) throw new TypeError(`${info.fieldName} follows no pattern`);
      if ('from' in spec && spec.from) {
        const id = (parent as Readonly<Record<string, unknown>>)[spec.from];
        return typeof id === 'string' ? loader(info).load(id) : null;
      }
      if (!isRow(parent)) {
        const step = planField(info, fold);
        return run(step).then((answers) => answers.get(null) ?? nothing(step));
      }
      const fetched = parent.steps.get(key(spec.pattern, args, info));
      return fetched === undefined ? loader(info).load(parent.id) : fetched;
    },
    read,
    whole(args, info) {
      const spec = info.parentType.getFields()[info.fieldName]?.extensions.graph;
      if (spec?.kind !== 'whole') throw new TypeError(`${info.fieldName} is answered by no whole statement`);
      const parameters = spec.parameters ? spec.parameters(args, askedBelow(info)) : { ...args };
      return read(spec.pattern, parameters);
    },
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

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'steps' in value;
}

function nothing({ kind }: Step): Answer {
  return kind === 'one' ? null : kind === 'list' ? [] : EMPTY_PAGE;
}

/** As the plan wrote them: in the order of the schema, without those left out. */
export function argumentsInOrder(args: Arguments, info: GraphQLResolveInfo): Arguments {
  const field = info.parentType.getFields()[info.fieldName];
  return Object.fromEntries(
    (field?.args ?? []).flatMap(({ name }) => (args[name] == null ? [] : [[name, args[name]]])),
  );
}
