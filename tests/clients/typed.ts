// Which decisions concern FIT, and how do we know? The compiler knows the answer's type from the query (gql.tada).
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './graphql-env.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; NonNegativeInt: number };
}>();
const server = process.argv[2] ?? 'http://localhost:4000';

async function ask<Data, Variables>(query: TadaDocumentNode<Data, Variables>, variables: Variables) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(query), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

const DecisionsOf = graphql(`
  query DecisionsOf($agency: String!) {
    agency(slug: $agency) {
      decisions(first: 3) {
        totalCount
        edges {
          node {
            date
            title
          }
          evidence {
            basis
            words
          }
        }
      }
    }
  }
`);
const { agency } = await ask(DecisionsOf, { agency: 'fit' });
const decisions = agency?.decisions;
console.log(`${decisions?.totalCount} decisions`);
for (const { node, evidence } of decisions?.edges ?? [])
  console.log(node.date, node.title, `(${evidence?.basis}: ${evidence?.words.join(', ')})`);
