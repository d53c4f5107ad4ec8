import { builder } from '../builder.ts';

builder.queryType({
  description: 'What can be asked: one of each type, lists of each type, and a search over all.',
  fields: (t) => ({
    node: t.one({
      type: 'Node',
      pattern: 'query/node',
      args: { id: t.arg.id({ required: true, description: 'The id, such as "Agency:fit".' }) },
    }),
    nodes: t.list({
      type: 'Node',
      pattern: 'query/nodes',
      nullable: true,
      args: {
        ids: t.arg.idList({
          required: true,
          description: 'The ids, at most 100; the answer has their order.',
        }),
      },
    }),
  }),
});
