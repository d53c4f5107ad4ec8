import { createClient, fetchExchange, type OperationResult } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspectionFromSchema, isObjectType } from 'graphql';
import { schema } from '../../../src/api/schema.ts';
import { AGENCY, DECISIONS, FIT, NETWORK, type Page, type PageInfo, type Store } from './store.ts';

interface Listed {
  readonly node: { readonly decisions: { edges: { node: { id: string } }[]; pageInfo: PageInfo } };
}

/** What has no id is kept with what it is read from: graphcache wants to be told so. */
const embedded = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !('id' in type.getFields()));

/** urql with graphcache, which knows the schema. It sends queries by GET, as it does by itself. */
export async function urql(server: string): Promise<Store> {
  const client = createClient({
    url: `${server}/graphql`,
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(schema) as never,
        keys: Object.fromEntries(embedded.map(({ name }) => [name, () => null])),
        resolvers: { Agency: { decisions: relayPagination() } },
      }),
      fetchExchange,
    ],
  });
  let listed: Listed['node']['decisions'] | undefined;
  const answered = ({ data, error }: OperationResult): Readonly<Record<string, unknown>> => {
    if (error) throw error;
    return data as Readonly<Record<string, unknown>>;
  };
  return {
    async agency() {
      answered(await client.query(AGENCY, {}).toPromise());
    },
    async network() {
      const { network } = answered(await client.query(NETWORK, {}).toPromise());
      return (network as { nodes: object[] }).nodes.length;
    },
    async page(page: Page) {
      const { node } = answered(
        await client.query(DECISIONS, { id: FIT, ...page }).toPromise(),
      ) as unknown as Listed;
      listed = node.decisions;
      return listed.pageInfo;
    },
    record() {
      return client.readQuery(AGENCY, {})?.data?.agency as Readonly<Record<string, unknown>>;
    },
    decisions: () => listed?.edges.map(({ node }) => node.id) ?? [],
  };
}
