import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { overLimit } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { typeOf, type Row } from '../graph/engine/row.ts';
import type { GraphSchema } from '../graph/engine/declare/types.ts';
import '../graph/engine/declare/plugin.ts';
import './price.ts';

/** The description of every id. */
export const ID = 'The type and the key, such as "Agency:fit". The id stays the same after a new import.';

/** The Pothos builder, to which every file of src/api adds its types and fields. */
export const builder = new SchemaBuilder<GraphSchema>({
  plugins: [RelayPlugin, ComplexityPlugin, 'graph'],
  defaultFieldNullability: false,
  complexity: {
    // A list that a row has in itself, such as the places of a relation, is short.
    defaultListMultiplier: 2,
    limit: LIMITS,
    complexityError: (kind, result) => {
      const name = kind.toLowerCase() as Lowercase<typeof kind>;
      return overLimit(name, result[name]);
    },
  },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    idFieldOptions: { description: ID },
    nodeTypeOptions: {
      description: 'A node with an id, as Relay specifies it.',
      resolveType: (row) => typeOf(row as Row),
    },
    pageInfoTypeOptions: { description: 'The position of a page in its list.' },
    hasNextPageFieldOptions: {
      nullable: false,
      description: 'Whether there are more nodes after this page.',
    },
    hasPreviousPageFieldOptions: {
      nullable: false,
      description: 'Whether there are more nodes before this page.',
    },
    startCursorFieldOptions: { description: 'The cursor of the first edge of the page.' },
    endCursorFieldOptions: {
      description: 'The cursor of the last edge of the page. Give it to `after` for the next page.',
    },
  },
});
