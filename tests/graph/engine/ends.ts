import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { GroupKey } from '../../../src/graph/engine/grouping.ts';
import { isEntityType } from '../../../src/graph/model/types.ts';
import { listsOf, nodeTypes, type Ask, type Listed } from './lists.ts';

/** A field that leads from nodes of one type to nodes of another. */
export interface Relation {
  /** `Decision.agencies` */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly pattern: string;
  readonly many: boolean;
}

/** Relations from their two ends. */
export const PAIRS: readonly (readonly [one: string, other: string])[] = [
  ['Agency.advised', 'Decision.advisers'],
  ['Agency.appointments', 'Appointment.agencies'],
  ['Agency.coOccurring', 'Agency.coOccurring'],
  ['Agency.commitments', 'Commitment.agencies'],
  ['Agency.decisions', 'Decision.agencies'],
  ['Agency.findings', 'Finding.agencies'],
  ['Agency.pledges', 'Pledge.agencies'],
  ['Agency.policyAreas', 'PolicyArea.agencies'],
  ['Agency.programmes', 'Programme.agencies'],
  ['Decision.appointments', 'Appointment.decision'],
  ['Decision.findings', 'Finding.decisions'],
  ['Decision.meeting', 'Meeting.decisions'],
  ['Decision.next', 'Decision.previous'],
  ['Decision.pledges', 'Pledge.decisions'],
  ['Decision.policyAreas', 'PolicyArea.decisions'],
  ['Decision.programmes', 'Programme.decisions'],
  ['Decision.proposedBy', 'Office.decisions'],
  ['Decision.recalls', 'Appointment.recalledBy'],
  ['Decision.references', 'Reference.decision'],
  ['Decision.texts', 'Document.decision'],
  ['Document.pledge', 'Pledge.document'],
  ['Document.references', 'Reference.document'],
  ['Finding.references', 'Reference.findings'],
  ['Office.person', 'Person.offices'],
  ['Person.appointments', 'Appointment.persons'],
  ['Pledge.commitments', 'Commitment.pledge'],
  ['Pledge.findings', 'Finding.pledge'],
  ['Pledge.policyAreas', 'PolicyArea.pledges'],
  ['Pledge.programmes', 'Programme.pledges'],
  ['PolicyArea.children', 'PolicyArea.parent'],
  ['PolicyArea.programmes', 'Programme.policyAreas'],
];

/** Part of another relation, by its name; or a relation that can be followed from this end alone. */
export const ONE_END: Readonly<Record<string, string | null>> = {
  'Agency.mainPolicyAreas': 'Agency.policyAreas',
  'Appointment.agency': 'Appointment.agencies',
  'Appointment.filledBy': null,
  'Commitment.programmes': null,
  'Decision.mainPolicyAreas': 'Decision.policyAreas',
  'Finding.programmes': null,
  'Office.policyAreas': null,
  'Person.agencies': null,
  'Person.decisions': null,
  'Person.proposed': null,
  'Pledge.chapter': 'Pledge.policyAreas',
  'Pledge.firstDecision': 'Pledge.decisions',
  'Pledge.policyArea': 'Pledge.policyAreas',
  'Pledge.references': null,
  'Programme.mainPolicyAreas': 'Programme.policyAreas',
  'Reference.possibleDecisions': null,
};

export function relationsOf(schema: GraphQLSchema): Relation[] {
  return nodeTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const spec = field.extensions.graph;
      if (spec?.kind !== 'one' && spec?.kind !== 'many') return [];
      const to = nodeTypeOf(field);
      if (!isEntityType(to)) return [];
      return [
        {
          name: `${type.name}.${field.name}`,
          from: type.name,
          to,
          field: field.name,
          pattern: spec.pattern,
          many: spec.kind === 'many',
        },
      ];
    }),
  );
}

function nodeTypeOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return getNamedType(nodes?.type ?? field.type).name;
}

/** The nodes that a relation leads to from each node, cut at a hundred, and how many there are. */
export interface Followed {
  readonly counts: ReadonlyMap<string, number>;
  readonly pairs: readonly (readonly [from: string, to: string])[];
  readonly complete: boolean;
}

/** Follows a relation from all nodes of a type. */
export async function follow(
  ask: Ask,
  schema: GraphQLSchema,
  { from, field, many }: Relation,
): Promise<Followed> {
  const list = rootList(schema, from).field.name;
  const counts = new Map<string, number>();
  const pairs: (readonly [string, string])[] = [];
  const below = many ? '(first: 100) { totalCount nodes { id } }' : ' { id }';
  for (let after = ''; ;) {
    const { page } = (await ask(
      `{ page: ${list}(first: 100${after}) { nodes { id to: ${field}${below} } pageInfo { hasNextPage endCursor } } }`,
    )) as {
      page: {
        nodes: { id: string; to: { totalCount: number; nodes: { id: string }[] } & { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    for (const { id, to } of page.nodes) {
      const found = many ? to.nodes : to ? [to] : [];
      counts.set(id, many ? to.totalCount : found.length);
      pairs.push(...found.map((node) => [id, node.id] as const));
    }
    if (!page.pageInfo.hasNextPage) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  return { counts, pairs, complete: [...counts.values()].every((count) => count <= 100) };
}

export function rootList(schema: GraphQLSchema, type: string): Listed {
  const listed = listsOf(schema).find((one) => one.parent === 'Query' && one.type === type);
  if (!listed) throw new TypeError(`${type} has no list`);
  return listed;
}

/** For how many pairs each node is the second. */
export function countSeconds(pairs: Followed['pairs']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, to] of pairs) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** A filter on a relation: `decisions(where: { agencies: … })`. */
export interface RelationFilter {
  readonly list: string;
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly pattern: string;
}

export function relationFilters(schema: GraphQLSchema): RelationFilter[] {
  return nodeTypes(schema).flatMap(({ name: from }) => {
    const { field } = rootList(schema, from);
    const where = getNamedType(field.args.find(({ name }) => name === 'where')?.type);
    return Object.values(isInputObjectType(where) ? where.getFields() : {}).flatMap(
      ({ name, extensions }) => {
        const spec = extensions.graph;
        return spec && 'relation' in spec
          ? [{ list: field.name, from, name, to: spec.target, pattern: spec.relation }]
          : [];
      },
    );
  });
}

/** A key that a list can be counted by. */
export interface Facet {
  readonly list: string;
  readonly name: string;
  readonly key: GroupKey;
}

export function facetsOf(schema: GraphQLSchema): Facet[] {
  return nodeTypes(schema).flatMap(({ name }) => {
    const { field } = rootList(schema, name);
    const connection = getNamedType(field.type);
    const facets = isObjectType(connection) ? connection.getFields()['facets'] : undefined;
    const keys = getNamedType(facets?.args.find((arg) => arg.name === 'groupBy')?.type);
    return (isEnumType(keys) ? keys.getValues() : []).map((value) => ({
      list: field.name,
      name: value.name,
      key: value.value as GroupKey,
    }));
  });
}

/** What finds the members of a group again, as a filter; null: no filter does. */
export function filterOf({ name, key }: Facet, group: string | null): string | null {
  const field = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  if ('type' in key || ('basis' in key && key.basis)) return null;
  if ('relation' in key) {
    const plural =
      field === 'office'
        ? 'proposedBy'
        : /area$|chapter/i.test(field)
          ? 'policyAreas'
          : field.replace(/y$/, 'ie') + 's';
    if (group === null && name === 'CHAPTER') return '{ policyAreas: { none: { level: { gt: 0 } } } }';
    return group === null
      ? `{ ${plural}: { none: {} } }`
      : `{ ${plural}: { any: [${JSON.stringify(group)}] } }`;
  }
  if (key.part) {
    const [from, to] = daysOf(group ?? '');
    return group === null ? '{ date: { eq: null } }' : `{ date: { gte: "${from}", lte: "${to}" } }`;
  }
  const value = group === null ? 'null' : key.constant ? group : JSON.stringify(group);
  return `{ ${field}: { eq: ${value} } }`;
}

/** The first and the last day of "2021", "2021-Q2" or "2021-06". */
function daysOf(group: string): [string, string] {
  const [year = '', part] = group.split('-');
  const last = part === undefined ? 12 : part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  const first = part === undefined ? 1 : part.startsWith('Q') ? last - 2 : last;
  const day = (month: number, date: number) =>
    new Date(Date.UTC(Number(year), month - 1, date)).toISOString().slice(0, 10);
  return [day(first, 1), day(last + 1, 0)];
}
