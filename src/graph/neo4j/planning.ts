import neo4j, { type Driver } from 'neo4j-driver';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import { untilAborted } from './abort.ts';

/** A cold Neo4j can need longer than the deadline to plan a long statement, and it keeps no plan that was broken off. */
const PLANNING_MS = LIMITS.planningSeconds * 1_000;

/** Plans new statements by themselves, outside the deadline of the request that came with them. */
export interface Planning {
  /** Whether the server has planned this statement before. */
  isPlanned(text: string): boolean;
  /** Notes that the server answered a statement: it has planned it. */
  answered(text: string): void;
  /** Notes that the server may have started anew: it has planned nothing. */
  forget(): void;
  /** Lets the server plan a statement. @returns whether it did; false also while two others are being planned */
  plan(text: string, parameters: object): Promise<boolean>;
}

export function openPlanning(driver: Driver, database: string): Planning {
  const planned = new LRUCache<string, true>({ max: 10_000 });
  const running = new Map<string, Promise<boolean>>();

  async function explain(text: string, parameters: object): Promise<boolean> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      await untilAborted(
        session.run(`EXPLAIN ${text}`, parameters, { timeout: PLANNING_MS }),
        AbortSignal.timeout(PLANNING_MS),
      );
      planned.set(text, true);
      return true;
    } catch {
      return false;
    } finally {
      running.delete(text);
      void session.close().catch(() => {});
    }
  }

  return {
    isPlanned: (text) => planned.has(text),
    answered: (text) => void planned.set(text, true),
    forget: () => planned.clear(),
    plan(text, parameters) {
      const known = running.get(text);
      if (known) return known;
      if (running.size >= LIMITS.plannedAtOnce) return Promise.resolve(false);
      const plan = explain(text, parameters);
      running.set(text, plan);
      return plan;
    },
  };
}
