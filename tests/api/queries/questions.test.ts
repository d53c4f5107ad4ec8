import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { questions as catalogue } from '../../../src/api/catalogue.ts';
import { ask } from '../../ask.ts';

interface Question {
  number: number;
  tags: string[];
  operation: string;
  hash: string;
  variables: { name: string; type: string; default: string | null }[];
}
const questions = async (args = '') =>
  (
    (await ask(`{ questions${args} { number tags operation hash variables { name type default } } }`)) as {
      questions: Question[];
    }
  ).questions;

test('all are had at once, or by number, or by what they are about', async () => {
  expect(await questions()).toHaveLength(catalogue.length);
  expect((await questions('(numbers: [7, 1])')).map(({ number }) => number)).toEqual([1, 7]);
  const about = await questions('(tag: "meetings")');
  expect(about.length).toBeGreaterThan(0);
  for (const { tags } of about) expect(tags).toContain('meetings');
  expect(await questions('(tag: "nothing")')).toEqual([]);
  expect(await questions('(numbers: [])')).toEqual([]);
});

test('a question tells its variables as its operation has them', async () => {
  expect((await questions('(numbers: [7])'))[0]?.variables).toEqual([
    { name: 'from', type: 'String', default: '"FTI"' },
    { name: 'to', type: 'String', default: '"FIT"' },
    { name: 'hops', type: 'Int', default: '6' },
  ]);
});

test('its operation answers it as it stands, and its hash is the SHA-256 of it', async () => {
  const [question] = await questions('(numbers: [1])');
  expect(question?.hash).toBe(
    createHash('sha256')
      .update(question?.operation ?? '')
      .digest('hex'),
  );
  expect(await ask(question?.operation ?? '')).toMatchObject({ decisions: { totalCount: 1 } });
});
