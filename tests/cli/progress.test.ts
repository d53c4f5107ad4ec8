import { expect, test, vi } from 'vitest';
import { openProgress } from '../../src/cli/progress.ts';

/** What is written to standard error, where no terminal is. */
async function written(work: () => void | Promise<void>): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  try {
    await work();
    return text;
  } finally {
    write.mockRestore();
  }
}

test('an import says how many of its documents are done, and which is next', async () => {
  const text = await written(() => {
    const { onProgress, stop } = openProgress();
    onProgress(0, 3, 'a.md');
    onProgress(1, 3, 'b.md');
    onProgress(3, 3, '');
    stop();
  });
  expect(text).toContain('0 of 3 documents a.md');
  expect(text).toContain('3 of 3 documents');
});

test('a long path is cut at its beginning: the file is what tells', async () => {
  const text = await written(() => {
    const { onProgress, stop } = openProgress();
    onProgress(0, 1, `${'map/'.repeat(40)}bestand.md`);
    stop();
  });
  expect(text).toContain('map/bestand.md');
  expect(text.length).toBeLessThan(200);
});

test('an import of nothing says nothing', async () => {
  const text = await written(() => {
    const { onProgress, stop } = openProgress();
    onProgress(0, 0, '');
    stop();
    stop();
  });
  expect(text).toBe('');
});
