/** What is measured. A change to it is a new version, and a change to cypher/centrality/links.cypher. */
export const RULE = {
  version: '1',
  description:
    'Measured in the network of decisions with the agencies and programmes that their titles name, and of pledges with those that the text of the coalition agreement names: official links alone, without direction, each pair once. Nothing that rests on the AI-written assessment counts, so a pledge is not linked to the decisions cited for it; meetings, policy areas, documents and references do not count either. What has no such link is not in the network.',
};
