import { builder } from '../builder.ts';
import type { Start } from '../../search/named.ts';
import { COUNTED } from './prices.ts';

/** The most other nodes that an answer lists for one name. */
const MOST_OTHERS = 20;

const OtherNode = builder.objectRef<{ readonly id: string }>('OtherNode').implement({
  description: 'Another node with the same name.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'The node.' }),
  }),
});

const NameTaken = builder.objectRef<Start>('NameTaken').implement({
  description: 'How a name in the arguments was understood.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The id, slug or name, as it was given.' }),
    node: t.nodeById({ from: 'id', description: 'The node that was taken.' }),
    others: t.field({
      type: [OtherNode],
      complexity: { field: 0, multiplier: MOST_OTHERS },
      description: `The other nodes with this name, at most ${MOST_OTHERS}. Give an id to take one of them.`,
      resolve: ({ others }) => others.slice(0, MOST_OTHERS).map((id) => ({ id })),
    }),
    otherCount: t.field({
      type: 'NonNegativeInt',
      description: 'Number of other nodes with this name.',
      resolve: ({ others }) => others.length,
    }),
  }),
});

/** What the field `named` of an answer says. */
export const NAMED = {
  type: [NameTaken] as [typeof NameTaken],
  complexity: COUNTED,
  description:
    'How each name in the arguments was understood: which node was taken, and which other nodes have the same name.',
};
