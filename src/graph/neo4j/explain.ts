import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver';
import { toCypher, type Statement } from './reader.ts';

/**
 * The plan that Neo4j makes of a statement.
 * @param profile whether the statement is run, so that the plan has the rows and db hits of each operator
 * @returns a tree, a line an operator; what an operator reads from is below it, further in
 */
export async function planOf(
  driver: Driver,
  database: string,
  { text, parameters }: Statement,
  profile: boolean,
): Promise<string> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`${profile ? 'PROFILE' : 'EXPLAIN'} ${text}`, toCypher(parameters));
    const plan = summary.profile || summary.plan;
    return plan ? drawn(plan).join('\n') : '';
  } finally {
    await session.close();
  }
}

function drawn(plan: Plan | ProfiledPlan, depth = 0): string[] {
  const { operatorType, arguments: said, children } = plan;
  const cost =
    'dbHits' in plan
      ? `${plan.rows} rows, ${plan.dbHits} db hits`
      : `about ${Math.ceil(Number(said['EstimatedRows']))} rows`;
  const details = String(said['Details'] ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 160);
  return [
    `${'  '.repeat(depth)}${operatorType.replace(/@.*/, '')} (${cost}) ${details}`,
    ...children.flatMap((child) => drawn(child, depth + 1)),
  ];
}
