import { builder } from '../builder.ts';
import type { Row } from '../../graph/engine/row.ts';
import type { Basis } from '../../graph/model/bases.ts';
import { Basis as BasisType } from './evidence.ts';

interface AmountSeen {
  readonly euros: number;
  readonly words: string;
  readonly basis: Basis;
}

export const Amount = builder.objectRef<AmountSeen>('Amount').implement({
  description: 'An amount of money in a title or a text.',
  fields: (t) => ({
    euros: t.expose('euros', { type: 'SafeInt', description: 'The amount in euros.' }),
    words: t.exposeString('words', { description: 'The words for the amount.' }),
    basis: t.expose('basis', {
      type: BasisType,
      description: 'Whether the title or the text names the amount.',
    }),
  }),
});

/** The properties that a field of amounts needs, and how it reads them. */
export const AMOUNTS = { graph: { kind: 'edge', needs: ['amounts', 'amountWords'] } } as const;
export const amountsOf =
  (basis: Basis) =>
  ({ properties }: Row): AmountSeen[] =>
    ((properties['amounts'] ?? []) as number[]).map((euros, i) => ({
      euros,
      words: (properties['amountWords'] as string[])[i] ?? '',
      basis,
    }));
