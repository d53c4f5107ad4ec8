import { toLucene } from '../../src/search/query.ts';
import { HUB, openData } from './data.ts';

/** One question, as each contestant is asked it. Who has no way to ask it is left out. */
export interface Workload {
  readonly name: string;
  readonly question: string;
  /** The variables of the requests, in turn, in a graph of so many decisions: all contestants take the same. */
  readonly variables: (decisions: number) => readonly Readonly<Record<string, unknown>>[];
  readonly ours: string;
  readonly neo4jGraphql?: string;
  readonly loader?: string;
  /** A file of peers/statement/. */
  readonly statement: string;
  /** What of an answer must be the same for all; without it, the ids in it. */
  readonly same?: (data: unknown) => unknown;
}

/** Agencies that have as many decisions in a small graph as in a large one. */
const slugs = Array.from({ length: 19 }, (_, n) => `va${n + 1}`);
const agencies = () => slugs.map((slug) => ({ slug }));
const pairs = () => slugs.slice(1).map((slug) => ({ from: 'Agency:va1', to: `Agency:${slug}` }));

/** All whole numbers in an answer, sorted. */
function numbers(data: unknown): number[] {
  if (typeof data === 'number') return [data];
  return typeof data === 'object' && data
    ? Object.values(data)
        .flatMap(numbers)
        .sort((a, b) => a - b)
    : [];
}

/** Finds the first value with a name, at whatever depth. */
function first(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const own = Array.isArray(data) ? undefined : (data as Record<string, unknown>)[name];
  if (own !== undefined) return own;
  for (const part of Object.values(data)) {
    const found = first(part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const NETWORK = `nodes { key entityType caption date degree } edges { source target kind basis date } truncated`;

export const workloads: readonly Workload[] = [
  {
    name: 'agency',
    question: 'An agency, its 20 newest decisions, and their agencies and pledges',
    variables: agencies,
    ours: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) { nodes {
      id title date kind agencies { nodes { id name } } pledges { nodes { id title } } } } } }`,
    neo4jGraphql: `query ($slug: String!) { agencies(where: { slug: { eq: $slug } }) { id name
      decisions(limit: 20, sort: [{ date: DESC }, { id: ASC }]) {
        id title date kind agencies { id name } pledges { id title } } } }`,
    loader: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) {
      id title date kind agencies { id name } pledges { id title } } } }`,
    statement: 'agency',
  },
  {
    name: 'hub',
    question: 'The hub, its 20 newest decisions, their agencies, and 5 decisions of each',
    variables: () => [{ slug: HUB }],
    ours: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) { nodes { id title date
      agencies { nodes { id name decisions(first: 5) { nodes { id title date } } } } } } } }`,
    neo4jGraphql: `query ($slug: String!) { agencies(where: { slug: { eq: $slug } }) { id name
      decisions(limit: 20, sort: [{ date: DESC }, { id: ASC }]) { id title date
        agencies { id name decisions(limit: 5, sort: [{ date: DESC }, { id: ASC }]) { id title date } } } } }`,
    loader: `query ($slug: String!) { agency(slug: $slug) { id name decisions(first: 20) { id title date
      agencies { id name decisions(first: 5) { id title date } } } } }`,
    statement: 'hub',
  },
  {
    name: 'deep',
    question: 'Five levels: agency, 10 decisions, 5 pledges, 5 decisions, agencies, 5 decisions',
    variables: agencies,
    ours: `query ($slug: String!) { agency(slug: $slug) { id decisions(first: 10) { nodes { id title
      pledges(first: 5) { nodes { id title decisions(first: 5) { nodes { id title
        agencies { nodes { id name decisions(first: 5) { nodes { id title } } } } } } } } } } } }`,
    neo4jGraphql: `query ($slug: String!) { agencies(where: { slug: { eq: $slug } }) { id
      decisions(limit: 10, sort: [{ date: DESC }, { id: ASC }]) { id title
        pledges(limit: 5, sort: [{ title: ASC }, { id: ASC }]) { id title
          decisions(limit: 5, sort: [{ date: DESC }, { id: ASC }]) { id title
            agencies { id name decisions(limit: 5, sort: [{ date: DESC }, { id: ASC }]) { id title } } } } } } }`,
    loader: `query ($slug: String!) { agency(slug: $slug) { id decisions(first: 10) { id title
      pledges(first: 5) { id title decisions(first: 5) { id title
        agencies { id name decisions(first: 5) { id title } } } } } } }`,
    statement: 'deep',
  },
  {
    name: 'flat',
    question: 'The 100 newest decisions and their agencies',
    variables: () => [{}],
    ours: `{ decisions(first: 100) { nodes { id title date agencies { nodes { id name } } } } }`,
    neo4jGraphql: `{ decisions(limit: 100, sort: [{ date: DESC }, { id: ASC }]) { id title date agencies { id name } } }`,
    loader: `{ decisions(first: 100) { id title date agencies { id name } } }`,
    statement: 'flat',
  },
  {
    name: 'nodes',
    question: '100 things by their ids',
    variables(decisions) {
      const { document, documents } = openData(decisions);
      const found = Array.from({ length: Math.min(documents, 40) }, (_, d) => document(d).facts.nodes).flat();
      const ids = [...new Set(found.filter(({ type }) => type === 'Decision').map(({ id }) => id))];
      return Array.from({ length: 8 }, (_, n) => ({ ids: ids.slice(n * 100, (n + 1) * 100) }));
    },
    ours: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { caption } } }',
    neo4jGraphql: 'query ($ids: [ID!]!) { entities(where: { id: { in: $ids } }) { id caption } }',
    loader: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id caption } }',
    statement: 'nodes',
  },
  {
    name: 'totals',
    question: 'How many decisions there are, and how many the hub has',
    variables: () => [{ slug: HUB }],
    ours: 'query ($slug: String!) { decisions { totalCount } agency(slug: $slug) { id decisions { totalCount } } }',
    neo4jGraphql: `query ($slug: String!) { decisionsConnection { aggregate { count { nodes } } }
      agencies(where: { slug: { eq: $slug } }) { id decisionsConnection { aggregate { count { nodes } } } } }`,
    loader: 'query ($slug: String!) { decisionCount agency(slug: $slug) { id decisionCount } }',
    statement: 'totals',
    same: numbers,
  },
  {
    name: 'filter',
    question: 'The 20 newest subsidies of an agency, by a filter on the relation',
    variables: agencies,
    ours: `query ($slug: String!) { decisions(first: 20, where: { kind: { eq: SUBSIDY }, agencies: { any: [$slug] } }) {
      nodes { id title date } } }`,
    neo4jGraphql: `query ($slug: String!) { decisions(limit: 20, sort: [{ date: DESC }, { id: ASC }],
      where: { kind: { eq: "SUBSIDY" }, agencies: { some: { slug: { eq: $slug } } } }) { id title date } }`,
    loader: `query ($slug: String!) { decisions(first: 20, kind: "SUBSIDY", agency: $slug) { id title date } }`,
    statement: 'filter',
  },
  {
    name: 'search',
    question: 'The 20 best matches of a full-text search',
    variables: () =>
      ['subsidie fietspaden', 'benoeming onderwijs', 'visienota waterlopen', 'energie bedrijven'].map(
        (text) => ({
          text,
          query: toLucene(text),
        }),
      ),
    ours: 'query ($text: String!) { search(text: $text, first: 20) { nodes { id caption } } }',
    neo4jGraphql:
      'query ($query: String!) { search(phrase: $query, first: 20) { edges { node { id caption } } } }',
    loader: 'query ($query: String!) { search(query: $query, first: 20) { id caption } }',
    statement: 'search',
    // Who is the twentieth of many equally good ones is nobody's to say.
    same: (data) => JSON.stringify(data).match(/"id":/g)?.length,
  },
  {
    name: 'path',
    question: 'The shortest path between two agencies',
    variables: pairs,
    ours: `query ($from: String!, $to: String!) { paths(from: $from, to: $to, first: 1) { paths { length hops {
      from { id caption } to { id caption } relations { type } } } } }`,
    statement: 'path',
    same: (data) => first(data, 'length'),
  },
  {
    name: 'near',
    question: 'The network around an agency, one step',
    variables: () => slugs.map((slug) => ({ id: `Agency:${slug}` })),
    ours: `query ($id: String!) { network(focus: [$id], depth: 1, maxNodes: 300) { ${NETWORK} } }`,
    statement: 'near',
    same: (data) => [first(data, 'nodes'), first(data, 'edges')].map((list) => (list as unknown[]).length),
  },
  {
    name: 'network',
    question: 'The network around an agency, two steps, 300 things',
    variables: () => slugs.map((slug) => ({ id: `Agency:${slug}` })),
    ours: `query ($id: String!) { network(focus: [$id], depth: 2, maxNodes: 300) { ${NETWORK} } }`,
    statement: 'network',
    same: (data) => (first(data, 'nodes') as unknown[]).length,
  },
  {
    name: 'statistics',
    question: 'Decisions counted by year and kind',
    variables: () => [{}],
    ours: `{ statistics { decisions(groupBy: [YEAR, KIND], first: 20) { total groups { key count groups { key count } } } } }`,
    statement: 'statistics',
    same: (data) => first(data, 'total'),
  },
];
