import { nameKey } from '../recognise/personNames.ts';
import type { DecisionText } from '../read/told.ts';
import { collapsed, slugKey } from '../slug.ts';
import type { Collector } from './collect.ts';
import { personNode } from './person.ts';

/** The office holders who propose a decision, where the text says whose each office is. */
export function proposerFacts(
  { proposers = [] }: DecisionText,
  decision: string,
  source: string,
  collector: Collector,
): void {
  for (const { name, office } of proposers) {
    if (office === undefined) continue;
    const title = collapsed(office);
    const slug = slugKey(`${title.toLowerCase()} ${nameKey(name)}`);
    const node = collector.node({
      type: 'Office',
      key: slug,
      caption: `${title} (${name})`,
      names: [title, name],
      properties: { slug, title },
    });
    collector.link([node, 'HELD_BY', personNode(name, collector)], 'DOCUMENT', source, name);
    collector.link([decision, 'PROPOSED_BY', node], 'DOCUMENT', source, title);
  }
}

/** What a joint proposal says without saying whose each office is: the names, and the offices. */
export function jointProperties({ proposers = [], offices = [] }: DecisionText) {
  return offices.length > 0 ? { proposers: proposers.map(({ name }) => name), offices: [...offices] } : {};
}
