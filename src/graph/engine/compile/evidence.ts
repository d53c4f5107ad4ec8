import { STRENGTH } from '../../model/bases.ts';
import type { Pattern } from '../pattern.ts';

/** A way from `this` to `node` over any number of relations. */
const WAY = /^MATCH (\(this\b.*\(node\b.*\))(\nWHERE .*)?$/m;

const strength = `{${Object.entries(STRENGTH)
  .map(([basis, number]) => `${basis}: ${number}`)
  .join(', ')}}`;
/** The relation that rests on fewer places comes first, for they say more of it. */
const order = (relation: string, direction: 'ASC' | 'DESC') =>
  `ORDER BY ${strength}[${relation}.basis] ${direction}, size(${relation}.sources), ${relation}.sources[0], ${relation}.words[0] LIMIT 1`;

/** Whether the edges of a pattern can say why they exist: by a relation of their own, or by the way that leads to them. */
export function hasEvidence({ columns, body }: Pattern): boolean {
  return columns.includes('link') || WAY.test(body);
}

/**
 * An expression for the relation that an edge rests on which follows several: the weakest relation of the way. Of
 * several ways to the same node, the way whose weakest relation is strongest.
 * @param body a pattern without a column `link`, with its parameters
 */
export function weakestOf(body: string): string {
  const [, way = '', condition = ''] = WAY.exec(body) ?? [];
  const weakest = `COLLECT { UNWIND relationships(way) AS one RETURN one ${order('one', 'ASC')} }[0]`;
  return `COLLECT { MATCH way = ${way}${condition}\nWITH ${weakest} AS link\nRETURN link ${order('link', 'DESC')} }[0]`;
}
