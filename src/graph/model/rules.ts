/** The network that is measured. A change needs a new version, and a change to cypher/centrality/links.cypher. */
export const CENTRALITY_RULE = {
  version: '1',
  description:
    'The network has two kinds of edges, both official: a decision and an agency or programme that its title names, and a pledge and an agency or programme that the text of the coalition agreement names. Edges have no direction, and each pair counts once. Claims of the AI-written assessment do not count: there is no edge between a pledge and the decisions cited for it. Meetings, policy areas, documents and references do not count either. A node without an edge is not in the network.',
};

/** When a pledge is covered. A change needs a new version, and a change to cypher/coverage. */
export const COVERAGE_RULE = {
  version: '1',
  description:
    'A pledge is covered if its assessment cites, or its document lists, at least one decision with a title. Commitments are the sentences of a pledge. They have no decisions of their own, so they count with their pledge. Sentences that only give the context do not count. Covered does not mean fulfilled.',
};
