import { expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import { ask } from '../../ask.ts';
import { ONE_END, PAIRS, relationsOf } from './ends.ts';
import { sweep } from './sweep.ts';

sweep(ask);

test('each relation of the schema is in the table of ends', () => {
  const named = [...PAIRS.flat(), ...Object.keys(ONE_END)];
  expect([...new Set(named)].sort()).toEqual(
    relationsOf(schema)
      .map(({ name }) => name)
      .sort(),
  );
});
