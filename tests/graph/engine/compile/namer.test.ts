import { expect, test } from 'vitest';
import { openNamer } from '../../../../src/graph/engine/compile/namer.ts';

test('gives each value a name of its own, next to the names that are chosen', () => {
  const namer = openNamer({ meaningOf: (id) => [id] });
  namer.named('first', 10);
  namer.named('first', 20);
  const names = ['a', 'b'].map((value) => namer.parameter(value));
  expect(names).toEqual(['$p1', '$p2']);
  expect(namer.parameters).toEqual({ first: 20, p1: 'a', p2: 'b' });
});

test('names 40,000 values at once: its time grows as their number', () => {
  const namer = openNamer({ meaningOf: (id) => [id] });
  const started = performance.now();
  for (let i = 0; i < 40_000; i++) namer.parameter(i);
  // Counting all names for each new one took 4 s for the first 5,000.
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(Object.keys(namer.parameters)).toHaveLength(40_000);
});
