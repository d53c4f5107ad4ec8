import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';
import { TESTS } from '../../folders.ts';

interface Phrasing {
  readonly text: string;
  readonly question: number;
  readonly variables?: Readonly<Record<string, unknown>>;
}

interface Meant {
  readonly question: { readonly number: number };
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

const phrasings = parse(readFileSync(`${TESTS}/api/queries/phrasings.yaml`, 'utf8')) as Phrasing[];
const ASK =
  'query ($text: String!) { ask(text: $text, first: 3) { question { number } variables { name value } score } }';

test('what people type leads to the question that they mean, with its names and years filled in', async () => {
  const wrong: string[] = [];
  let first = 0;
  for (const { text, question, variables = {} } of phrasings) {
    const [best] = ((await ask(ASK, { text })) as { ask: Meant[] }).ask;
    if (best?.question.number === question) first++;
    const given = Object.fromEntries(
      (best?.variables ?? []).map(({ name, value }) => [name, JSON.parse(value) as unknown]),
    );
    const filled = Object.entries(variables).every(
      ([name, value]) => JSON.stringify(given[name]) === JSON.stringify(value),
    );
    if (best?.question.number !== question || !filled)
      wrong.push(`${text}: ${best?.question.number} ${JSON.stringify(given)}`);
  }
  console.log(`ask: ${first} of ${phrasings.length} phrasings lead to their question first`);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3);
});

test('what no question is about leads to none; what is too long is refused', async () => {
  expect(await ask(ASK, { text: 'xyzzy' })).toEqual({ ask: [] });
  expect(await ask(ASK, { text: '' })).toEqual({ ask: [] });
  const { errors } = await tryAsk(ASK, { text: 'a'.repeat(501) });
  expect(errors?.[0]?.message).toBe('ask(text:) takes at most 500 characters, not 501.');
});
