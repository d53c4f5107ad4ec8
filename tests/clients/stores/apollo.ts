import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { isAbstractType } from 'graphql';
import { schema } from '../../../src/api/schema.ts';
import { AGENCY, DECISIONS, FIT, NETWORK, type PageInfo, type Store } from './store.ts';

/** Apollo Client, with the types that an interface stands for and with lists paged as its documentation says. */
export async function apollo(server: string): Promise<Store> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const cache = new InMemoryCache({
    possibleTypes: Object.fromEntries(
      abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    typePolicies: { Agency: { fields: { decisions: relayStylePagination() } } },
  });
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: `${server}/graphql` }) });
  const query = async (text: string, variables = {}) => {
    const { data } = await client.query({ query: gql(text), variables, fetchPolicy: 'network-only' });
    return data;
  };
  const key = String(cache.identify({ __typename: 'Agency', id: FIT }));
  const record = () => cache.extract()[key] as Readonly<Record<string, unknown>>;
  return {
    record,
    async agency() {
      await query(AGENCY);
    },
    async network() {
      const { network } = (await query(NETWORK)) as { network: { nodes: object[] } };
      return network.nodes.length;
    },
    async page(page) {
      await query(DECISIONS, { id: FIT, ...page });
      const { pageInfo } = record()['decisions'] as { pageInfo: PageInfo };
      return pageInfo;
    },
    decisions() {
      const { edges } = record()['decisions'] as { edges: { node: { __ref: string } }[] };
      // Apollo's own key of a record is its type and its id.
      return edges.map(({ node }) => node.__ref.slice('Decision:'.length));
    },
  };
}
