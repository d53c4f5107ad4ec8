import { describe, expect, test } from 'vitest';
import { importPaths } from '../../src/import/import.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import { emptyReport, failed, type Report } from '../../src/import/report.ts';
import { reportText } from '../../src/import/reportText.ts';
import { FAMILY, MALFORMED, SEED } from '../folders.ts';

const report = (changes: Partial<Report> = {}): Report => ({ ...emptyReport(), ...changes });

describe('the report for people', () => {
  test('says that nothing was done, where nothing was', () => {
    expect(reportText(report())).toBe('Documents: none.');
    expect(failed(report())).toBe(false);
  });

  test('says what became of each document', () => {
    const documents = { ...emptyReport().documents, new: 3, unchanged: 2, removed: 1 };
    expect(reportText(report({ documents }))).toContain('Documents: 3 new, 2 unchanged, 1 removed.');
  });

  test('says of each refusal and warning where it is, what was expected and what came', () => {
    const problem = { path: 'a.md', line: 3, column: 7, expected: 'a date', got: '"x"' };
    const text = reportText(
      report({ refused: [problem], warnings: [{ path: 'b.md', expected: 'c', got: 'd' }] }),
    );
    expect(text).toContain('Refused: a.md:3:7: expected a date, but got "x"');
    expect(text).toContain('Warning: b.md: expected c, but got d');
    expect(failed(report({ refused: [problem] }))).toBe(true);
  });

  test('names what may be an organisation, the most frequent first, and where to put it', () => {
    const text = reportText(report({ unrecognised: { 'vzw Een': 1, 'vzw Vaak': 9 } }));
    expect(text).toContain('seed/agencies.yaml: vzw Vaak (9), vzw Een (1)');
  });
});

test('what is counted is what was read: each node once, also where several documents have it', async () => {
  const { counts, documents, refused } = await importPaths(null, [FAMILY, MALFORMED], {
    names: loadNames(SEED),
    check: true,
  });
  expect(documents).toMatchObject({ checked: 3, refused: 6 });
  expect(refused.map(({ path }) => path)).toEqual(
    ['invalid-date', 'no-heading', 'no-pledge', 'no-reference', 'script-link', 'two-of-one-index'].map(
      (name) => `${name}.md`,
    ),
  );
  // "Plan voor beken" is listed by two documents, and three times.
  expect(counts).toMatchObject({ Reference: 10, untitled: 1, Decision: 7, Document: 3 });
});
