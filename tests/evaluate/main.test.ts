import { describe, expect, test } from 'vitest';
import { start } from '../command.ts';
import { CORPUS, FAMILY } from '../folders.ts';

const measure = (...args: string[]) =>
  start(['tests/evaluate/main.ts', ...args], { NEO4J_URI: 'bolt://127.0.0.1:1' }).ended;

describe('npm run measure', () => {
  test('of a folder without the documents that were judged is refused in a sentence', async () => {
    const { status, stdout, stderr } = await measure('names', FAMILY);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^\S+family: expected ".*" with a reference \[\d+\] of \d{4}-\d\d-\d\d, but got none\. .*\n$/,
    );
  });

  test.skipIf(!CORPUS)('names prints precision and recall of each set, and every mistake', async () => {
    const { status, stdout } = await measure('names', CORPUS as string);
    expect(status).toBe(0);
    const [head, ...lines] = stdout.trim().split('\n');
    expect(head?.trim().split(/\s+/)).toEqual(['precision', 'recall', 'right', 'wrong', 'missed']);
    for (const line of lines)
      expect(line).toMatch(
        /^[\w -]+: \w+ +[01]\.\d{3} +[01]\.\d{3} +\d+ +\d+ +\d+$|^ {2}[+-] .+: .+ \[\d+\]$/,
      );
    expect(lines.some((line) => line.includes(': agency '))).toBe(true);
  });
});
