import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { address } from '../ask.ts';
import { start } from '../command.ts';
import { ROOT } from '../folders.ts';

const QUESTION = 'schema/questions/01-fit-and-vlam.graphql';

/** What `npm run explain` prints: our plan, the statement, its parameters, and Neo4j's plan, parted by blank lines. */
async function explain(args: readonly string[], input = ''): Promise<string[]> {
  const command = start(['src/cli/main.ts', 'explain', ...args], { NEO4J_URI: address.uri });
  command.child.stdin?.end(input);
  const { status, stdout, stderr } = await command.ended;
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim().split('\n\n');
}

describe('npm run explain prints how an operation is answered', () => {
  test('the plan that the engine page shows, the statement, its parameters, and what Neo4j makes of it', async () => {
    const [plan = '', statement = '', parameters = '', ...rest] = await explain([QUESTION]);
    const page = readFileSync(`${ROOT}src/graph/engine/README.md`, 'utf8');
    expect(page).toContain(`\n\`\`\`\n${plan}\n\`\`\`\n`);
    expect(statement).toMatch(/^MATCH .*\n[^]*\nRETURN .* AS e0, l0, .* AS e1, l1$/);
    expect(Object.values(JSON.parse(parameters) as object)).toContainEqual('Agency:vlam');
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/^ProduceResults \(about \d+ rows\)/);
    expect(rest[0]).not.toContain('db hits');
  });

  test('--profile: the rows and db hits of a run', async () => {
    const [, , , neo4j = ''] = await explain([QUESTION, '--profile']);
    expect(neo4j).toMatch(/^ProduceResults \(1 rows, \d+ db hits\)/);
    const hits = [...neo4j.matchAll(/(\d+) db hits/g)].map(([, count]) => Number(count));
    expect(hits.reduce((sum, one) => sum + one)).toBeGreaterThan(0);
  });

  test('-: the operation on standard input, with its variables', async () => {
    const query = 'query ($slug: String!) { agency(slug: $slug) { name } }';
    const [plan, , parameters] = await explain(['-', '--variables', '{"slug": "vlam"}'], query);
    expect(plan).toMatch(/^e0 one +· → query\/\w+ \{.*vlam.*\}\n {3}l0 reads name$/);
    expect(parameters).toContain('vlam');
  });

  test('a statement of its own for what the first could not fetch', async () => {
    const query = '{ paths(from: "FIT", to: "VLAM", first: 1) { from { caption } } }';
    const plans = (await explain(['-'], query)).filter(
      (part) => part.startsWith('e0') || part.startsWith('A whole'),
    );
    expect(plans.slice(0, 2)).toEqual([expect.stringMatching('^A whole'), expect.stringMatching('^A whole')]);
    expect(plans.at(-1)).toBe('e0 one    from ids → entity/self\n   l0 reads caption');
  });
});
