import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What is more than arrows that name their relations has tests of its own. */
const APART = ['neighbours', 'filledBy', 'subtitle', 'sentence', 'firstDate', 'lastDate', 'daysToNext'];

/**
 * Writes a random operation over a schema. It is read off a tape of numbers: a shorter tape with smaller numbers
 * gives a smaller operation, so a failing one shrinks by itself.
 * @param words values of each scalar type to filter by, drawn from the data
 */
export function operation(
  schema: GraphQLSchema,
  tape: readonly number[],
  words: Readonly<Record<string, readonly unknown[]>>,
): string {
  let at = 0;
  let aliases = 0;
  const fragments: string[] = [];
  const take = (below: number) => (at < tape.length ? (tape[at++] as number) % Math.max(1, below) : 0);
  const one = <T>(list: readonly T[]) => list[take(list.length)] as T;

  function literal(type: GraphQLInputType, depth: number): string {
    const bare = getNullableType(type);
    const element = isListType(bare) ? getNamedType(bare) : null;
    // What a list is counted by: one value or two different ones.
    if (isEnumType(element))
      return `[${[...new Set(Array.from({ length: 1 + take(2) }, () => one(element.getValues()).name))].join(', ')}]`;
    if (isListType(bare))
      return `[${Array.from({ length: take(3) }, () => literal(bare.ofType as GraphQLInputType, depth)).join(', ')}]`;
    if (isEnumType(bare)) return one(bare.getValues()).name;
    if (!isInputObjectType(bare)) return JSON.stringify(one(words[String(bare)] ?? [0]));
    const fields = Object.values(bare.getFields());
    const required = fields.filter((field) => String(field.type).endsWith('!'));
    const open =
      depth > 0
        ? fields.filter((field) => !required.includes(field))
        : fields.filter(({ type }) => !isInputObjectType(getNamedType(type)));
    const chosen = [
      ...new Set([
        ...required,
        ...Array.from({ length: required.length > 0 ? take(2) : take(3) }, () => one(open)),
      ]),
    ].filter(Boolean);
    return `{${chosen.map((field) => `${field.name}: ${literal(field.type, depth - 1)}`).join(', ')}}`;
  }

  function written(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) => {
      if (arg.name === 'after' || arg.name === 'before') return [];
      if (arg.name === 'last' || arg.name === 'first') return [];
      if (!String(arg.type).endsWith('!') && take(3) === 0) return [];
      return [`${arg.name}: ${literal(arg.type, 2)}`];
    });
    if (args.some(({ name }) => name === 'first')) {
      const size = take(6);
      if (!args.some(({ name }) => name === 'last')) return `(${[...given, `first: ${size}`].join(', ')})`;
      given.push([`first: ${size + 1}`, `last: ${size}`, 'first: 100', `first: ${size}`][take(4)] as string);
    }
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: 1 + take(4) }, () => part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  function part(type: GraphQLNamedType, depth: number): string {
    if (isInterfaceType(type) && take(2) === 1) {
      const concrete = one(schema.getPossibleTypes(type));
      return `... on ${concrete.name} ${selection(concrete, depth)}`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) throw new TypeError(type.name);
    const wrap = take(12);
    if (wrap === 11) {
      const name = `F${fragments.length}`;
      const place = fragments.push('') - 1;
      fragments[place] = `fragment ${name} on ${type.name} ${selection(type, depth)}`;
      return `...${name}`;
    }
    if (wrap === 10) return `... @include(if: $yes) ${selection(type, depth)}`;
    if (wrap === 9) return `... @skip(if: $yes) ${selection(type, depth)}`;
    const fields = Object.values(type.getFields()).filter(
      (field) => !APART.includes(field.name) && (depth > 0 || !isComposite(field.type)),
    );
    const field = one(fields);
    if (!field) return '__typename';
    const target = getNamedType(field.type);
    // The plain fields of an alias of its own never conflict with those of another.
    const alias =
      field.args.length > 0 || isObjectType(target) || isInterfaceType(target) ? `a${aliases++}: ` : '';
    const below = isObjectType(target) || isInterfaceType(target) ? ` ${selection(target, depth - 1)}` : '';
    return `${alias}${field.name}${written(field.args)}${below}`;
  }

  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ extensions: { graph }, name }) =>
      graph && graph.kind !== 'whole' && name !== 'search' && name !== 'timeline',
  );
  const fields = Array.from({ length: 1 + take(2) }, () => {
    const field = one(roots);
    return `a${aliases++}: ${field.name}${written(field.args)} ${selection(getNamedType(field.type), 2 + take(5))}`;
  });
  return [`query ($yes: Boolean = true) { ${fields.join(' ')} }`, ...fragments].join('\n');
}

function isComposite(type: unknown): boolean {
  const named = getNamedType(type as never);
  return isObjectType(named) || isInterfaceType(named);
}
