import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapsed, sha256, slugKey } from '../../src/import/slug.ts';

describe('titles are compared', () => {
  test.each([
    ['without blanks around them and double ones in them', '  Plan  voor\n beken ', 'Plan voor beken'],
    ['with no-break blanks as blanks', 'Plan\u00a0voor beken', 'Plan voor beken'],
    ['whichever way accents are written', 'gei\u0308mpacteerd', 'geïmpacteerd'],
  ])('%s', (_, title, expected) => expect(collapsed(title)).toBe(expected));

  test('in the same form when they were compared before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(collapsed(collapsed(text))).toBe(collapsed(text));
      }),
    );
  });
});

describe('a key', () => {
  test('is read like the title, and tells titles apart that begin alike', () => {
    const [one, other] = ['a', 'b'].map((end) => slugKey(`${'Raad van bestuur '.repeat(9)}${end}`));
    expect(one).toMatch(/^raad-van-bestuur-raad-.*-[0-9a-f]{8}$/);
    expect(one).not.toBe(other);
    expect(one?.slice(0, -8)).toBe(other?.slice(0, -8));
  });

  test('is the same however a title is spaced, and another for another case', () => {
    expect(slugKey('Plan  voor beken')).toBe(slugKey('Plan voor\u00a0beken '));
    expect(slugKey('plan voor beken')).not.toBe(slugKey('Plan voor beken'));
  });

  test('has no more than 89 characters, of a to z, digits and hyphens, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(slugKey(text)).toMatch(/^[a-z0-9-]{0,80}-[0-9a-f]{8}$/);
      }),
    );
  });

  test('is cut between words', () => {
    const key = slugKey(
      'Vlaams Agentschap voor Internationaal Ondernemen: benoeming van een regeringscommissaris bij het agentschap',
    );
    expect(key).toBe(`vlaams-agentschap-voor-internationaal-ondernemen-benoeming-van-een-${key.slice(-8)}`);
  });
});

test('a checksum is of the bytes', () => {
  expect(sha256('FIT')).toBe(sha256(Buffer.from('FIT')));
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
