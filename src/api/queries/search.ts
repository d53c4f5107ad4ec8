import { builder } from '../builder.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';
import type { RelationType } from '../../graph/model/relations.ts';
import { highlighter, toLucene, type Highlighter, type Range } from '../../search/query.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { RelationTypeEnum } from '../shared/relation.ts';

const HighlightRange = builder.objectRef<Range>('HighlightRange').implement({
  description: 'A part of a text, in UTF-16 code units, as JavaScript counts characters.',
  fields: (t) => ({
    start: t.expose('start', { type: 'NonNegativeInt', description: 'The start of the part, from 0.' }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'The end of the part: the first place after it.',
    }),
  }),
});

interface Highlight {
  readonly field: string;
  readonly text: string;
  readonly ranges: Range[];
}

const Highlight = builder.objectRef<Highlight>('Highlight').implement({
  description: 'A text with words of the search.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the text, such as "title".' }),
    text: t.exposeString('text', { description: 'The text.' }),
    ranges: t.field({
      type: [HighlightRange],
      description: 'The places of the words in the text.',
      resolve: ({ ranges }) => ranges,
    }),
  }),
});

/** The highlighters of each request, by their search text: a request has many nodes and few search texts. */
const highlighters = new WeakMap<object, Map<string, Highlighter>>();

function highlighterOf(request: object, asked: string): Highlighter {
  const known = highlighters.get(request) ?? new Map<string, Highlighter>();
  highlighters.set(request, known);
  const highlight = known.get(asked) ?? highlighter(asked);
  known.set(asked, highlight);
  return highlight;
}

const SEARCHED = ['caption', 'name', 'text', 'introduction', 'conclusion'] as const;

const SearchConnection = connectionType(builder, 'Entity', (t) => ({
  score: t.field({
    type: 'NonNegativeFloat',
    nullable: true,
    description:
      'How well the node matches the search; null outside a search. Compare scores of one answer only.',
    extensions: { graph: { kind: 'edge', columns: ['score'] } satisfies FieldSpec },
    resolve: ({ columns }) => columns['score'] as number | undefined,
  }),
  relation: t.field({
    type: RelationTypeEnum,
    nullable: true,
    description: 'The type of the relation to this node; null in a list of several types of relations.',
    extensions: { graph: { kind: 'edge', columns: ['relation'] } satisfies FieldSpec },
    resolve: ({ columns }) => columns['relation'] as RelationType | undefined,
  }),
  highlights: t.field({
    type: [Highlight],
    description: 'The texts of the node with words of the search; empty outside a search.',
    extensions: { graph: { kind: 'edge', columns: ['asked'], needs: SEARCHED } satisfies FieldSpec },
    resolve({ node, columns }, _, context) {
      const highlight = highlighterOf(context, String(columns['asked'] ?? ''));
      return SEARCHED.flatMap((field) => {
        const text = node.properties[field];
        if (typeof text !== 'string') return [];
        const ranges = highlight(text);
        return ranges.length > 0 ? [{ field, text, ranges }] : [];
      });
    },
  }),
}));

builder.queryField('search', (t) =>
  t.many({
    type: 'Entity',
    pattern: 'search/entities',
    connection: SearchConnection,
    args: {
      text: t.arg.string({
        required: true,
        description: 'The words to search for, in Dutch. All characters are allowed.',
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        description: 'Only nodes of these types. An empty list: no nodes.',
      }),
    },
    parameters: ({ text, types }) => {
      const query = types?.length === 0 ? null : toLucene(text, { types: types ?? [] });
      return query === null ? null : { query, asked: text };
    },
  }),
);
