/** What is measured. A change to it is a new version, and a change to cypher/centrality/links.cypher. */
export const CENTRALITY_RULE = {
  version: '1',
  description:
    'Measured in the network of decisions with the agencies and programmes that their titles name, and of pledges with those that the text of the coalition agreement names: official links alone, without direction, each pair once. Nothing that rests on the AI-written assessment counts, so a pledge is not linked to the decisions cited for it; meetings, policy areas, documents and references do not count either. What has no such link is not in the network.',
};

/** What it takes for a pledge to be covered. A change to it is a new version, and a change to cypher/coverage. */
export const COVERAGE_RULE = {
  version: '1',
  description:
    'A pledge is covered when its assessment cites or its document lists at least one decision with a title. Commitments, the sentences of a pledge, are linked to no decision of their own: they count with their pledge, and sentences that only give the context do not count. Covered does not mean fulfilled.',
};
