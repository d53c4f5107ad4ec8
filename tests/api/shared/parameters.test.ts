import fc from 'fast-check';
import type { GraphQLField } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import { readParameters, refuseOthers, writeParameters } from '../../../src/api/shared/parameters.ts';

const NETWORK = schema.getQueryType()?.getFields()['network'] as GraphQLField<unknown, unknown>;
const read = (query: string) => readParameters(NETWORK, new URLSearchParams(query));

test('the arguments of a field are read from an address, with its own defaults for the others', () => {
  expect(read('focus=FIT&focus=VLAIO&depth=2&types=DECISION&from=2021-01-01')).toMatchObject({
    focus: ['FIT', 'VLAIO'],
    depth: 2,
    types: ['Decision'],
    from: '2021-01-01',
    maxNodes: 300,
    order: 'DEGREE',
  });
});

test('what is written is read back, whatever it is', () => {
  const asked = fc.record({
    focus: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
    depth: fc.integer({ min: 1, max: 4 }),
    maxNodes: fc.integer({ min: 1, max: 2_000 }),
    types: fc.subarray(['Agency', 'Decision', 'Pledge', 'PolicyArea'], { minLength: 1 }),
    basis: fc.subarray(['TITLE', 'PLEDGE', 'ASSESSMENT'], { minLength: 1 }),
    order: fc.constantFrom('DEGREE', 'DATE'),
    from: fc.constantFrom('2021-06-18', undefined),
    policyArea: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(asked, (asked) => {
      const again = readParameters(NETWORK, new URLSearchParams(writeParameters(NETWORK, asked).toString()));
      expect(again).toMatchObject(
        Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
      );
    }),
  );
});

test('what is as it is by default is not written', () => {
  expect(writeParameters(NETWORK, read('focus=FIT')).toString()).toBe('focus=FIT');
});

describe('what a field does not take is refused as the mistake of the caller', () => {
  test.each([
    ['depth=2', /needs focus=/],
    ['focus=FIT&dept=2', /no parameter "dept"\. Did you mean "depth"\?/],
    ['focus=FIT&depth=1&depth=2', /^depth /],
    ['focus=FIT&depth=two', /^depth=two: /],
    ['focus=FIT&depth=1.5', /^depth=1\.5: /],
    ['focus=FIT&types=DECISSION', /Did you mean the enum value "DECISION"/],
    ['focus=FIT&from=yesterday', /^from=yesterday: /],
  ])('%s', (query, sentence) => {
    expect(() => read(query)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(sentence) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      }) as Error,
    );
  });

  test('anything, where an address takes nothing', () => {
    expect(() => refuseOthers(new URLSearchParams('a=1'), [])).toThrow(/takes no parameters/);
    expect(() => refuseOthers(new URLSearchParams(''), [])).not.toThrow();
  });
});
