import { builder } from '../builder.ts';

const GraphChange = builder.objectRef<string>('GraphChange').implement({
  description: 'A change of the graph by an import.',
  fields: (t) => ({
    graphVersion: t.string({ description: 'The new version of the graph.', resolve: (version) => version }),
  }),
});

builder.queryField('graphVersion', (t) =>
  t.string({
    nullable: true,
    description:
      'The version of the graph. Each import that changes the graph changes it. Null before the first import.',
    resolve: async (_, __, { graph }) =>
      (await graph.read('centrality/versions', {})).version as string | null,
  }),
);

builder.subscriptionType({
  description: 'The fields to listen to. The server sends their values as server-sent events.',
  fields: (t) => ({
    graphChanged: t.field({
      type: GraphChange,
      description: 'Tells of each change of the graph, within about a second.',
      args: {
        since: t.arg.string({
          description:
            'The version that the client knows, from `graphVersion`. If the graph has another version already, the first event comes at once.',
        }),
      },
      subscribe: (_, { since }, { changes }) => changes(since),
      resolve: (version) => version,
    }),
  }),
});
