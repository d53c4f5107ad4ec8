import { builder } from '../builder.ts';

builder.queryType({
  description:
    'The fields to start from: one node, lists of nodes, search, paths, networks and counts. An empty list in an argument matches nothing; an argument that is left out matches everything.',
  fields: (t) => ({
    node: t.one({
      type: 'Node',
      pattern: 'query/node',
      args: { id: t.arg.id({ required: true, description: 'The id of the node, such as "Agency:fit".' }) },
    }),
    nodes: t.list({
      type: 'Node',
      pattern: 'query/nodes',
      nullable: true,
      args: {
        ids: t.arg.idList({
          required: true,
          description: 'The ids, at most 100. The answer has the same order.',
        }),
      },
    }),
  }),
});
