// What must not compile. Nothing here runs: `tsc -p .` reads it, and an error that is expected and missing is one.
import { builder } from '../../src/api/builder.ts';
import { entity } from '../../src/api/declare/entity.ts';
import type { Graph } from '../../src/graph/engine/graph.ts';

const rest = { description: '', all: '', by: 'slug', order: {}, filter: {} } as const;

entity('Agency', {
  ...rest,
  fields: (t) => ({
    name: t.property({ type: 'String', description: '' }),
    // @ts-expect-error no such scalar
    slug: t.property({ type: 'Strng', description: '' }),
    // @ts-expect-error no such scalar in a list
    names: t.property({ type: ['Strng'], description: '' }),
    // @ts-expect-error no such form
    day: t.property({ type: 'Date', as: 'dat', description: '' }),
    decisions: t.many({ type: 'Decision' }),
    // @ts-expect-error no such type of nodes
    pledges: t.many({ type: 'Plegde' }),
    // @ts-expect-error no such file of cypher/
    programmes: t.many({ type: 'Programme', pattern: 'agency/programms' }),
    // @ts-expect-error a file that returns no node
    degree: t.one({ type: 'Agency', pattern: 'entity/degree' }),
    // @ts-expect-error a file that returns no value
    first: t.value({ type: 'Int', pattern: 'agency/decisions' }),
    found: t.many({
      type: 'Entity',
      pattern: 'timeline/entries',
      // @ts-expect-error no such column
      order: { field: { column: 'day' }, direction: 'ASC' },
    }),
    named: t.one({
      type: 'Agency',
      args: { name: t.arg.string({ required: true }) },
      // @ts-expect-error no such argument
      parameters: ({ nam }) => ({ nam }),
    }),
  }),
});

entity('Decision', {
  ...rest,
  fields: () => ({}),
  order: {
    DATE: { property: 'date', description: '' },
    // @ts-expect-error no such property of this type
    TITLE: { property: 'tilte', description: '' },
    // @ts-expect-error a property of another type
    LEVEL: { property: 'level', description: '' },
    // @ts-expect-error no such file of cypher/
    AGENCIES: { count: 'decision/agenciess', description: '' },
  },
  filter: {
    date: { type: 'DateFilter', description: '' },
    // @ts-expect-error no such input
    title: { type: 'StrngFilter', description: '' },
    // @ts-expect-error no such file of cypher/
    agencies: { relation: 'decision/agenciess', target: 'Agency' },
    // @ts-expect-error no such type of nodes
    pledges: { relation: 'decision/pledges', target: 'Plegde' },
  },
  groups: {
    AGENCY: { relation: 'decision/agencies', description: '' },
    // @ts-expect-error no such property of this type
    KIND: { property: 'kindd', description: '' },
  },
  // @ts-expect-error no such property of this type
  sum: 'amount',
});

// @ts-expect-error no such type of nodes
entity('Minster', { ...rest, fields: () => ({}) });

builder.queryField('one', (t) =>
  t.whole({
    type: 'Int',
    statement: 'coverage/policyAreas',
    columns: ['rows'],
    // @ts-expect-error a column that is not among those
    read: ({ total }) => total,
  }),
);
builder.queryField('two', (t) =>
  // @ts-expect-error no such column
  t.whole({ type: 'Int', statement: 'coverage/policyAreas', columns: ['row'] }),
);

export async function read(graph: Graph): Promise<unknown[]> {
  const { met } = await graph.read('walk/expand', {});
  // @ts-expect-error no such column
  const { mett } = await graph.read('walk/expand', {});
  // @ts-expect-error no such file of cypher/
  const row = await graph.read('walk/expanded', {});
  return [met, mett, row];
}
