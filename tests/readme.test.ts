import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../src/folders.ts';

const root = pathToFileURL(ROOT);
const readme = readFileSync(new URL('README.md', root), 'utf8');

describe('what the README shows is so', () => {
  test.each(
    [...readme.matchAll(/```graphql\n(.*?)```(?:\n```json\n(.*?)```)?/gsu)].map(([, ...pair]) => pair),
  )('%s', async (question = '', answer?: string) => {
    const answered = await ask(question);
    if (answer) expect(answered).toEqual(JSON.parse(answer));
  });

  test('every file it links to is there', () => {
    const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path]) => path as string);
    expect(linked.length).toBeGreaterThan(5);
    for (const path of linked) expect(existsSync(new URL(path, root)), path).toBe(true);
  });

  test('every script it names is one of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      scripts: object;
    };
    for (const [, script] of readme.matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/gu))
      expect(scripts).toHaveProperty(script as string);
  });
});
