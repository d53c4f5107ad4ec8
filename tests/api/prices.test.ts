import { getNamedType, isLeafType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { LIMITS } from '../../src/limits.ts';
import { ask, tryAsk } from '../ask.ts';
import { facetsOf } from '../graph/engine/ends.ts';
import { listsOf, longest, written, type Listed } from '../graph/engine/lists.ts';

/** Everything that proves a relation. */
const EVIDENCE = 'evidence { basis claim words sources { reference line column document { path slug } } }';
const NODE = '{ id caption type degree }';

const lists = listsOf(schema);
const parents: Map<Listed, string> = await longest(ask, lists);

/** All plain fields of a type. */
function plain(type: GraphQLNamedType | undefined): string {
  if (!isObjectType(type)) return 'caption type degree';
  const fields = Object.values(type.getFields());
  return fields
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name)
    .join(' ');
}

async function allowed(query: string): Promise<unknown> {
  const { data, errors } = await tryAsk(query);
  expect(errors?.map(({ message }) => message)).toBeUndefined();
  return data;
}

describe('the largest answer that is documented is allowed, with its evidence', () => {
  test.each(lists.flatMap((listed) => (parents.has(listed) ? [[listed.name, listed] as const] : [])))(
    '%s',
    async (_, listed) => {
      const node = `{ id ... on ${listed.type} { ${plain(schema.getType(listed.type))} } }`;
      const fields = `totalCount pageInfo { endCursor } edges { cursor ${EVIDENCE} node ${node} }`;
      await allowed(written(listed, parents.get(listed) ?? '', [`first: ${LIMITS.first}`], fields));
    },
  );

  const groups = `key label count amounts { euros withAmount } groupCount otherCount node ${NODE}`;
  const counted = [...new Set(facetsOf(schema).map(({ list }) => list))];
  test.each(counted)('%s counted by two keys', async (list) => {
    const [one, two] = facetsOf(schema).filter((facet) => facet.list === list);
    const facets = `facets(groupBy: [${one?.name}, ${two?.name}], first: ${LIMITS.first}) { total groups { ${groups} groups { ${groups} } } }`;
    await allowed(`{ ${list}(first: ${LIMITS.first}) { ${facets} } }`);
    if (['decisions', 'appointments', 'pledges', 'agencies'].includes(list))
      await allowed(
        `{ statistics { ${list}(groupBy: [${one?.name}, ${two?.name}], first: ${LIMITS.first}) { total groups { ${groups} groups { ${groups} } } } } }`,
      );
  });

  const ids = Array.from({ length: LIMITS.ids }, () => 'Agency:fit');
  const focus = Array.from({ length: LIMITS.focus }, () => 'FIT');
  test.each([
    [
      'paths',
      `paths(from: "FTI", to: "FIT", first: ${LIMITS.paths}, maxHops: ${LIMITS.pathHops}) {
         named { name node ${NODE} others { node ${NODE} } } from ${NODE} to ${NODE} outcome complete relationsRead
         paths { length claim hops { date claim from ${NODE} to ${NODE} relations { type outgoing ${EVIDENCE} } } } }`,
    ],
    [
      'network',
      `network(focus: ${JSON.stringify(focus)}, depth: ${LIMITS.networkDepth}, maxNodes: ${LIMITS.networkNodes}) {
         truncated totals { type count } nodes { key entityType caption label date degree x y entity ${NODE} }
         edges { key source target kind basis date ${EVIDENCE} } }`,
    ],
    [
      'shared',
      `shared(of: ${JSON.stringify([...focus.slice(1, LIMITS.sharedOf), 'VLAM'])}, first: ${LIMITS.first}) {
         totalCount totals { type count } nodes { ways node ${NODE} links { type of ${NODE} through ${NODE} ${EVIDENCE} } } }`,
    ],
    [
      'coOccurrences',
      `coOccurrences(first: ${LIMITS.first}) {
         totalCount edges { weight source ${NODE} target ${NODE} through { node ${NODE} } } nodes { weight node ${NODE} } }`,
    ],
    [
      'centrality',
      `centrality(first: ${LIMITS.first}) { totalCount nodes { score node ${NODE} } network { nodes links current } }`,
    ],
    [
      'communities',
      `communities(first: ${LIMITS.first}, members: ${LIMITS.first}) {
         totalCount modularity nodes { number label size totals { type count } members { node ${NODE} } } }`,
    ],
    [
      'timeline',
      `timeline(of: ${JSON.stringify(ids)}, bucket: DAY, first: ${LIMITS.first}) {
         totalCount undated buckets { start end label total decisions appointments meetings }
         edges { cursor date kind ${EVIDENCE} node ${NODE} } }`,
    ],
    [
      'search',
      `search(text: "FIT", first: ${LIMITS.first}) {
         totalCount edges { cursor score ${EVIDENCE} highlights { field text ranges { start end } } node ${NODE} } }`,
    ],
    [
      'coverage',
      `coverage { rule { version } policyAreas(levels: 9) { medianDays policyArea ${NODE}
         pledges { total covered uncovered } commitments { total covered uncovered } } }`,
    ],
    [
      'nodes',
      `nodes(ids: ${JSON.stringify(ids)}) { id ... on Entity { caption type degree provenance { line column reference document { path slug } } } }`,
    ],
  ])('%s', async (_, field) => {
    await allowed(`{ ${field} }`);
  });
});

test('what reads far more than a page of lists within lists is refused, with its price', async () => {
  const { errors } = await tryAsk(
    `{ decisions(first: 100) { nodes { agencies(first: 100) { nodes { decisions(first: 100) { nodes { title } } } } } } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'COMPLEXITY_LIMIT' } }]);
});
