import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export type Ask = (query: string, variables?: object) => Promise<unknown>;

/** A connection of the schema: of the root, or of a type of nodes. */
export interface Listed {
  /** `Agency.decisions` or `Query.search`. */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: string;
  /** The type of its nodes, an interface among them. */
  readonly type: string;
  /** What `orderBy` takes: empty where the list has an order of its own. */
  readonly orders: readonly string[];
}

/** What the lists that need an argument are asked. */
const NEEDED: Readonly<Record<string, string>> = { search: 'text: "FIT beslissing"' };

export function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'),
  );
}

/** All connections of a schema. */
export function listsOf(schema: GraphQLSchema): Listed[] {
  const query = schema.getQueryType();
  return [...(query ? [query] : []), ...nodeTypes(schema)].flatMap((parent) =>
    Object.values(parent.getFields()).flatMap((field) => {
      const connection = getNamedType(field.type);
      const nodes = isObjectType(connection) && connection.getFields()['nodes'];
      if (!nodes || !isObjectType(connection) || !connection.getFields()['pageInfo']) return [];
      return [
        {
          name: `${parent.name}.${field.name}`,
          field,
          parent: parent.name,
          type: getNamedType(nodes.type).name,
          orders: ordersOf(field),
        },
      ];
    }),
  );
}

function ordersOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const orderBy = args.find(({ name }) => name === 'orderBy');
  const input = orderBy && getNamedType(orderBy.type);
  const keys = isInputObjectType(input) ? getNamedType(input.getFields()['field']?.type) : undefined;
  if (!isEnumType(keys)) return [''];
  return keys
    .getValues()
    .flatMap(({ name }) =>
      ['ASC', 'DESC'].map((direction) => `orderBy: {field: ${name}, direction: ${direction}}`),
    );
}

/** Writes a list as a query with the alias `list`. @param id the node that it is a list of, where it is not the root's */
export function written(
  { field, parent }: Listed,
  id: string,
  args: readonly string[],
  fields: string,
): string {
  const given = [NEEDED[field.name], ...args].filter(Boolean).join(', ');
  const list = `list: ${field.name}${given ? `(${given})` : ''} { ${fields} }`;
  return parent === 'Query'
    ? `{ ${list} }`
    : `{ node(id: ${JSON.stringify(id)}) { ... on ${parent} { ${list} } } }`;
}

/** Asks a list. */
export async function askList<Page>(
  ask: Ask,
  listed: Listed,
  id: string,
  args: readonly string[],
  fields: string,
): Promise<Page> {
  const data = (await ask(written(listed, id, args, fields))) as { node?: { list: Page }; list?: Page };
  return (data.node?.list ?? data.list) as Page;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All edges of a list, page by page. */
export async function wholeList(ask: Ask, listed: Listed, id: string, args: readonly string[]) {
  const edges: { cursor: string; id: string }[] = [];
  for (let after = ''; ;) {
    const page = await askList<Page>(
      ask,
      listed,
      id,
      [...args, 'first: 100', after],
      'totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }',
    );
    edges.push(...page.edges.map(({ cursor, node }) => ({ cursor, id: node.id })));
    if (!page.pageInfo.hasNextPage) return { edges, totalCount: page.totalCount };
    after = `after: "${page.pageInfo.endCursor}"`;
  }
}

/** Of each list of nodes, the node for which it is longest. */
export async function longest(ask: Ask, lists: readonly Listed[]): Promise<Map<Listed, string>> {
  const found = new Map<Listed, string>();
  for (const parent of new Set(lists.map(({ parent }) => parent))) {
    const own = lists.filter((listed) => listed.parent === parent);
    if (parent === 'Query') {
      for (const listed of own) found.set(listed, '');
      continue;
    }
    const ids = await idsOf(ask, lists, parent);
    const counts = own.map(({ field }, i) => `n${i}: ${field.name} { totalCount }`).join(' ');
    const best = own.map(() => ({ id: '', count: 0 }));
    for (let at = 0; at < ids.length; at += 50) {
      const { nodes } = (await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${parent} { ${counts} } } }`,
        { ids: ids.slice(at, at + 50) },
      )) as { nodes: ({ id: string } & Record<string, { totalCount: number }>)[] };
      for (const node of nodes)
        best.forEach(({ count }, i) => {
          const one = node[`n${i}`]?.totalCount ?? 0;
          if (one > count) best[i] = { id: node.id, count: one };
        });
    }
    own.forEach((listed, i) => best[i]?.id && found.set(listed, best[i].id));
  }
  return found;
}

/** The ids of all nodes of a type. */
export async function idsOf(ask: Ask, lists: readonly Listed[], type: string): Promise<string[]> {
  const listed = lists.find((one) => one.parent === 'Query' && one.type === type);
  if (!listed) throw new TypeError(`${type} has no list`);
  return (await wholeList(ask, listed, '', [])).edges.map(({ id }) => id);
}
