import type { AdviceSeen } from '../recognise/advice.ts';
import type { Collector } from './collect.ts';

/** Links a decision to the agencies whose advice its text tells of: given, where any of the words say so. */
export function adviceFacts(seen: readonly AdviceSeen[], decision: string, collector: Collector): void {
  const given = new Set(seen.flatMap(({ kind, agency }) => (kind === 'GIVEN' && agency ? [agency] : [])));
  for (const { agency, at, words } of seen) {
    if (!agency) continue;
    const advice = given.has(agency) ? 'GIVEN' : 'ASKED';
    const to = collector.agency(agency);
    collector.link([decision, 'ADVISED_BY', to], 'TEXT', collector.at(at), words, { advice });
  }
}
