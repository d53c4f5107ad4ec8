import { grouped } from '../grouped.ts';
import { nameKey } from '../recognise/personNames.ts';
import type { Derived } from './derived.ts';

/** A joint proposal: the site gives the names and the offices, each in an order of its own. */
export interface JointProposal {
  readonly decision: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly source: string;
}

/** An office that other decisions give with its holder. */
export interface KnownOffice {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** The office holders of joint proposals: an office is that of the one among the names who is known to hold it. */
export function proposersOf(proposals: readonly JointProposal[], offices: readonly KnownOffice[]): Derived[] {
  const byTitle = grouped(offices, ({ title }) => title.toLowerCase());
  const found = new Map<string, Derived>();
  for (const { decision, names, titles, source } of proposals) {
    const keys = new Set(names.map(nameKey));
    for (const title of titles) {
      const [only, another] = (byTitle.get(title.toLowerCase()) ?? []).filter(({ name }) =>
        keys.has(nameKey(name)),
      );
      if (!only || another) continue;
      const key = `${decision} ${only.id}`;
      const sources = [...(found.get(key)?.sources ?? []), source].sort();
      found.set(key, {
        type: 'PROPOSED_BY',
        from: decision,
        to: only.id,
        basis: 'DOCUMENT',
        words: [title],
        sources,
      });
    }
  }
  return [...found.values()];
}
