import { builder } from '../builder.ts';
import { badInput, inOrder, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { named, type Start } from '../../search/named.ts';
import { NAMED } from '../shared/nameTaken.ts';
import { COUNTED } from '../shared/prices.ts';

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly through: readonly string[];
}

const Through = builder.objectRef<{ readonly id: string }>('CoOccurrenceThrough').implement({
  description: 'A decision, pledge or programme that joins a pair.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'The decision, pledge or programme.' }),
  }),
});

const CoOccurrence = builder.objectRef<Pair>('CoOccurrence').implement({
  description: 'Two nodes that occur together: an edge in the network of such pairs.',
  fields: (t) => ({
    source: t.nodeById({ from: 'source', description: 'The first node of the pair.' }),
    target: t.nodeById({ from: 'target', description: 'The second node of the pair.' }),
    weight: t.expose('weight', {
      type: 'PositiveInt',
      description: 'Number of times that the two occur together.',
    }),
    through: t.field({
      type: [Through],
      complexity: { field: 0, multiplier: 20 },
      description: 'Up to twenty decisions, pledges or programmes that join the two.',
      resolve: ({ through }) => through.map((id) => ({ id })),
    }),
  }),
});

const CoOccurringNode = builder
  .objectRef<{ readonly id: string; readonly weight: number }>('CoOccurringNode')
  .implement({
    description: 'A node of at least one pair.',
    fields: (t) => ({
      node: t.nodeById({ from: 'id', description: 'The node.' }),
      weight: t.expose('weight', {
        type: 'PositiveInt',
        description: 'The sum of the weights of its pairs in this answer.',
      }),
    }),
  });

interface Pairs {
  readonly pairs: readonly Pair[];
  readonly total: number;
  readonly named: readonly Start[];
}

const CoOccurrences = builder.objectRef<Pairs>('CoOccurrences').implement({
  description: 'Nodes that occur together, as a list of pairs and as a network.',
  fields: (t) => ({
    named: t.field({ ...NAMED, resolve: ({ named }) => named }),
    edges: t.field({
      type: [CoOccurrence],
      complexity: COUNTED,
      description: 'The pairs, those that occur together most often first.',
      resolve: ({ pairs }) => pairs,
    }),
    nodes: t.field({
      type: [CoOccurringNode],
      complexity: COUNTED,
      description: 'The nodes of these pairs, each once, the largest weight first.',
      resolve: ({ pairs }) => {
        const weights = new Map<string, number>();
        for (const { source, target, weight } of pairs)
          for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + weight);
        return [...weights].sort(([, a], [, b]) => b - a).map(([id, weight]) => ({ id, weight }));
      },
    }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description: 'Number of all pairs.',
    }),
  }),
});

const Type = builder.enumType('CoOccurrenceType', {
  description: 'The types of nodes that occur together.',
  values: {
    AGENCY: { value: 'Agency', description: 'Agencies.' },
    PROGRAMME: { value: 'Programme', description: 'Programmes.' },
  } as const,
});

const ThroughType = builder.enumType('CoOccurrenceBasis', {
  description: 'Where two nodes occur together.',
  values: {
    DECISION: { value: 'coOccurrences/decision', description: 'In the title of a decision: official.' },
    PLEDGE: {
      value: 'coOccurrences/pledge',
      description: 'In the text of a pledge of the coalition agreement: official.',
    },
    PROGRAMME: {
      value: 'coOccurrences/programme',
      description: 'In a programme: both agencies have decisions of it. Only for agencies.',
    },
  } as const,
});

builder.queryField('coOccurrences', (t) =>
  t.field({
    type: CoOccurrences,
    description: 'Agencies or programmes that occur together, and how often.',
    args: {
      type: t.arg({
        type: Type,
        required: true,
        defaultValue: 'Agency',
        description: 'The type of the nodes.',
      }),
      through: t.arg({
        type: ThroughType,
        required: true,
        defaultValue: 'coOccurrences/decision',
        description: 'Where the two nodes occur together.',
      }),
      of: t.arg.stringList({
        description: 'Only pairs with one of these nodes: ids, slugs or names. An empty list: no pairs.',
      }),
      from: t.arg({ type: 'Date', required: false, description: 'Only decisions on this date or later.' }),
      to: t.arg({ type: 'Date', required: false, description: 'Only decisions on this date or earlier.' }),
      minimum: t.arg.int({
        required: true,
        defaultValue: 1,
        description: 'Only pairs that occur together at least this number of times.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'Number of pairs, 1 to 100.' }),
    },
    complexity: ({ first }) => ({ field: 1_000, multiplier: first }),
    resolve: async (_, { type, through, of, from, to, minimum, first }, { graph }) => {
      within('coOccurrences(first:)', first, LIMITS.first);
      if (through === 'coOccurrences/programme' && type === 'Programme')
        throw badInput('coOccurrences: `through: PROGRAMME` needs `type: AGENCY`, not PROGRAMME.');
      if (through === 'coOccurrences/pledge' && (from || to))
        throw badInput(
          'coOccurrences: `through: PLEDGE` takes no `from` and no `to`, because a pledge has no date.',
        );
      inOrder('coOccurrences', from, to);
      const starts = await named(graph, 'coOccurrences(of:)', of ?? []);
      const ids = of ? starts.map(({ id }) => id) : null;
      const parameters = { type, of: ids, minimum, first, from: from ?? null, to: to ?? null };
      const found = await graph.read(through, parameters);
      return { ...(found as Omit<Pairs, 'named'>), named: starts };
    },
  }),
);
