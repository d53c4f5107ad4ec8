import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { explainCommand } from '../../src/cli/explain.ts';
import { PlainError } from '../../src/errors.ts';
import { cli, output, start } from '../command.ts';
import { ROOT } from '../folders.ts';
import { borrow } from '../lend.ts';
import { temporaryFolder } from '../store.ts';

const { value: address } = await borrow(inject('lender'), 'seeded');
const variables = { NEO4J_URI: address.uri };

const QUESTION = `${ROOT}schema/questions/01-fit-and-vlam.graphql`;

/** What is printed: our plan, the statement, its parameters, and Neo4j's plan, parted by blank lines. */
const parts = (printed: string) => printed.trim().split('\n\n');
const explain = (file: string, given = '{}') =>
  output(() => explainCommand(file, { variables: given }), variables);

describe('npm run explain prints how an operation is answered', () => {
  test('the plan that the engine page shows, the statement, its parameters, and what Neo4j makes of it', async () => {
    const [plan = '', statement = '', parameters = '', ...rest] = parts(await explain(QUESTION));
    const page = readFileSync(`${ROOT}src/graph/engine/README.md`, 'utf8');
    expect(page).toContain(`\n\`\`\`\n${plan}\n\`\`\`\n`);
    expect(statement).toMatch(/^[A-Z]+ [^]*\nRETURN .* AS e0, l0, .* AS e1, l1, .* AS missing$/);
    expect(Object.values(JSON.parse(parameters) as object)).toContainEqual(['Agency:vlam']);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/^ProduceResults \(about \d+ rows\)/);
    expect(rest[0]).not.toContain('db hits');
  });

  test('--profile: the rows and db hits of a run', async () => {
    const { status, stdout, stderr } = await cli(['explain', QUESTION, '--profile'], variables);
    expect([status, stderr]).toEqual([0, '']);
    const [, , , neo4j = ''] = parts(stdout);
    expect(neo4j).toMatch(/^ProduceResults \(1 rows, \d+ db hits\)/);
    const hits = [...neo4j.matchAll(/(\d+) db hits/g)].map(([, count]) => Number(count));
    expect(hits.reduce((sum, one) => sum + one)).toBeGreaterThan(0);
  });

  test('-: the operation on standard input, with its variables', async () => {
    const args = ['src/cli/main.ts', 'explain', '-', '--variables', '{"slug": "vlam"}'];
    const command = start(args, variables);
    command.child.stdin?.end('query ($slug: String!) { agency(slug: $slug) { name } }');
    const { status, stdout, stderr } = await command.ended;
    expect([status, stderr]).toEqual([0, '']);
    const [plan, , parameters] = parts(stdout);
    expect(plan).toMatch(/^e0 one +· → query\/\w+ \{.*vlam.*\}\n {3}l0 reads name$/);
    expect(parameters).toContain('vlam');
  });

  test('a statement of its own for what the first could not fetch', async () => {
    const file = `${await temporaryFolder()}/paths.graphql`;
    writeFileSync(file, '{ paths(from: "FIT", to: "VLAM", first: 1) { from { caption } } }');
    const plans = parts(await explain(file)).filter(
      (part) => part.startsWith('e0') || part.startsWith('A whole'),
    );
    expect(plans.slice(0, 2)).toEqual([expect.stringMatching('^A whole'), expect.stringMatching('^A whole')]);
    expect(plans.at(-1)).toBe('e0 one    from ids → entity/self\n   l0 reads caption');
  });
});

describe('what explain cannot do is one sentence', () => {
  test.each([
    ['a file that is not there', '/no/such.graphql', '{}', 'There is no file /no/such.graphql.'],
    [
      'variables that are no JSON',
      QUESTION,
      'slug=fit',
      `--variables must be JSON such as '{"slug": "fit"}', not "slug=fit".`,
    ],
    ['a file without an operation', `${ROOT}package.json`, '{}', /Syntax Error/],
  ])('%s', async (_, file, given, sentence) => {
    const refused = explain(file, given);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toBeInstanceOf(PlainError);
  });
});
