import { LIMITS } from '../../limits.ts';

/** During an outage no statement is sent for this time: a client gets its answer at once. */
const BREAKER_MS = LIMITS.outageSeconds * 1_000;

/** Tells an outage of Neo4j from a connection that is lost now and then. */
export function openOutage(onOutage: (isAway: boolean) => void) {
  let until = 0;
  let isAway = false;
  /** Connections lost in a row, without an answer between them. */
  let lost = 0;
  return {
    /** Whether a statement would be sent in vain. */
    isCertain: () => Date.now() < until,
    answered(): void {
      lost = 0;
      until = 0;
      if (isAway) onOutage((isAway = false));
    },
    lost(): void {
      if (++lost < LIMITS.lostOfOutage) return;
      until = Date.now() + BREAKER_MS;
      if (!isAway) onOutage((isAway = true));
    },
  };
}
