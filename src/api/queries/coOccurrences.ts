import { builder } from '../builder.ts';
import { badInput, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { idsNamed } from '../../search/named.ts';

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly through: readonly string[];
}

const Through = builder.objectRef<{ readonly id: string }>('CoOccurrenceThrough').implement({
  description: 'A node that joins a pair.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'What it is.' }),
  }),
});

const CoOccurrence = builder.objectRef<Pair>('CoOccurrence').implement({
  description: 'Two nodes that occur together: an edge of the network of such pairs.',
  fields: (t) => ({
    source: t.nodeById({ from: 'source', description: 'The one.' }),
    target: t.nodeById({ from: 'target', description: 'The other.' }),
    weight: t.expose('weight', { type: 'PositiveInt', description: 'How often they occur together.' }),
    through: t.field({
      type: [Through],
      description: 'The nodes that join them, at most twenty.',
      resolve: ({ through }) => through.map((id) => ({ id })),
    }),
  }),
});

const CoOccurringNode = builder
  .objectRef<{ readonly id: string; readonly weight: number }>('CoOccurringNode')
  .implement({
    description: 'A node that occurs in a pair: a node of the network of such pairs.',
    fields: (t) => ({
      node: t.nodeById({ from: 'id', description: 'What it is.' }),
      weight: t.expose('weight', { type: 'PositiveInt', description: 'The sum of its pairs here.' }),
    }),
  });

interface Pairs {
  readonly pairs: readonly Pair[];
  readonly total: number;
}

const CoOccurrences = builder.objectRef<Pairs>('CoOccurrences').implement({
  description: 'The nodes that occur together, as a list of pairs and as a network.',
  fields: (t) => ({
    edges: t.field({
      type: [CoOccurrence],
      description: 'The pairs, those that occur together most often first.',
      resolve: ({ pairs }) => pairs,
    }),
    nodes: t.field({
      type: [CoOccurringNode],
      description: 'The nodes in these pairs, each once, the highest weight first.',
      resolve: ({ pairs }) => {
        const weights = new Map<string, number>();
        for (const { source, target, weight } of pairs)
          for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + weight);
        return [...weights].sort(([, a], [, b]) => b - a).map(([id, weight]) => ({ id, weight }));
      },
    }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description: 'How many pairs there are in all.',
    }),
  }),
});

const Type = builder.enumType('CoOccurrenceType', {
  description: 'What occurs together.',
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
      description: 'In a programme: both have decisions under it. For agencies.',
    },
  } as const,
});

builder.queryField('coOccurrences', (t) =>
  t.field({
    type: CoOccurrences,
    description: 'Which agencies or programmes occur together, and how often.',
    args: {
      type: t.arg({
        type: Type,
        required: true,
        defaultValue: 'Agency',
        description: 'What occurs together.',
      }),
      through: t.arg({
        type: ThroughType,
        required: true,
        defaultValue: 'coOccurrences/decision',
        description: 'In what.',
      }),
      of: t.arg.stringList({
        required: true,
        defaultValue: [],
        description: 'Only pairs with one of these: ids, slugs or any names.',
      }),
      from: t.arg({ type: 'Date', required: false, description: 'Only decisions of this day or later.' }),
      to: t.arg({ type: 'Date', required: false, description: 'Only decisions of this day or earlier.' }),
      minimum: t.arg.int({
        required: true,
        defaultValue: 1,
        description: 'Only pairs that occur together so often.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many pairs, 1 to 100.' }),
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
      const ids = await idsNamed(graph, 'coOccurrences(of:)', of);
      const parameters = { type, of: ids, minimum, first, from: from ?? null, to: to ?? null };
      return (await graph.read(through, parameters)) as Pairs;
    },
  }),
);
