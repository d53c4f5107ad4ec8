import { HUB } from './data.ts';

/** One question, as each contestant is asked it. Who has no way to ask it is left out. */
export interface Workload {
  readonly name: string;
  readonly question: string;
  /** The variables of the requests, in turn: all contestants take the same. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  readonly ours: string;
  readonly neo4jGraphql?: string;
  readonly loader?: string;
  /** A file of peers/statement/. */
  readonly statement: string;
  /** What of an answer must be the same for all; without it, the ids in it. */
  readonly same?: (data: unknown) => unknown;
}

/** Agencies of the same size in every graph. */
const slugs = Array.from({ length: 40 }, (_, n) => `va${1 + (n % 19)}`);
const someAgencies = slugs.map((slug) => ({ slug }));
const hub = [{ slug: HUB }];

export const workloads: readonly Workload[] = [
  {
    name: 'agency',
    question: 'An agency, its 20 newest decisions, and their agencies and pledges',
    variables: someAgencies,
    ours: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) { nodes {
      id title date kind agencies { nodes { id name } } pledges { nodes { id title } } } } } }`,
    neo4jGraphql: `query ($slug: String!) { agencies(where: { slug: { eq: $slug } }) { id name
      decisions(limit: 20, sort: [{ date: DESC }, { id: ASC }]) {
        id title date kind agencies { id name } pledges { id title } } } }`,
    loader: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) {
      id title date kind agencies { id name } pledges { id title } } } }`,
    statement: 'agency',
  },
];
void hub;
