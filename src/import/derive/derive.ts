import { pattern } from '../../graph/engine/pattern.ts';
import type { Run } from '../../graph/neo4j/writer.ts';
import { differenceOf, type Derived } from './derived.ts';
import { nextOf, type Told } from './next.ts';
import { proposersOf, type JointProposal, type KnownOffice } from './proposers.ts';

/**
 * Writes what follows from all documents together: the steps of each file, the office holders of joint proposals, and
 * the meetings of days with several. What the graph has already is not written again.
 * @param lock gives the graph a new version, and waits for another import
 */
export async function derive(run: Run, lock: () => Promise<unknown>): Promise<void> {
  if (!(await isBehind(run))) return;
  await lock();
  const difference = await relations(run);
  if (difference.size > 0) await run(pattern('import/derive').text, difference);
  await run(pattern('import/meetings').text, {});
}

async function isBehind(run: Run): Promise<boolean> {
  const [days] = await run<{ waiting: boolean }>(pattern('import/days').text, {});
  return days?.waiting === true || (await relations(run)).size > 0;
}

async function relations(run: Run) {
  const steps = await run<Told>(pattern('import/steps').text, {});
  const [joint] = await run<{ proposals: JointProposal[]; offices: KnownOffice[] }>(
    pattern('import/joint').text,
    {},
  );
  const now = await run<Derived>(pattern('import/derived').text, {});
  return differenceOf(now, [...nextOf(steps), ...proposersOf(joint?.proposals ?? [], joint?.offices ?? [])]);
}
