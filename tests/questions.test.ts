import { describe, expect, test } from 'vitest';
import { questions } from '../src/questions.ts';
import { ask } from './ask.ts';

describe.each(questions)('question $number: $en', ({ number, operation }) => {
  test('has the reviewed answer on the seed', async () => {
    const name = String(number).padStart(2, '0');
    await expect(`${JSON.stringify(await ask(operation), null, 1)}\n`).toMatchFileSnapshot(
      `answers/${name}.json`,
    );
  });
});
