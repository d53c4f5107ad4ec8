import { builder } from '../builder.ts';
import type { TypeCount } from '../../analysis/network.ts';
import { EntityTypeEnum } from './entity.ts';

export const TypeTotal = builder.objectRef<TypeCount>('TypeTotal').implement({
  description: 'The number of nodes of a type.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'The type.', resolve: ({ type }) => type }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'Number of nodes.' }),
  }),
});
