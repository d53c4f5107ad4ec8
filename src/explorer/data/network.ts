import type { Picture } from '../picture/picture.ts';
import type { Ask } from './api.ts';

/** What the page asks of a network. */
export const NETWORK = `truncated nodes { id: key type: entityType caption label date degree x y } edges { id: key source target type: kind basis }`;
export type NetworkAnswer = Omit<Picture, 'focus'>;

const AROUND = `query Around($focus: [String!]!, $basis: [Basis!]!, $most: Int!) {
  network(focus: $focus, basis: $basis, maxNodes: $most) { ${NETWORK} }
}`;

const OFFICIAL = ['TITLE', 'TEXT', 'PLEDGE', 'DOCUMENT'];
const ALL = [...OFFICIAL, 'ASSESSMENT'];
/** Nodes that one expansion adds. */
const EXPANSION = 25;

/** What a node is linked to, as a picture of its own. */
export async function neighbours(id: string, claims: boolean, ask: Ask, most = EXPANSION): Promise<Picture> {
  const { network } = await ask<{ network: NetworkAnswer }>(AROUND, {
    focus: [id],
    basis: claims ? ALL : OFFICIAL,
    most: most + 1,
  });
  return { ...network, focus: id };
}
