import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { word, wordsOf, type Language } from '../../src/words/words.ts';

const LANGUAGES: Language[] = ['nl', 'en'];
const enums = Object.values(schema.getTypeMap()).filter(isEnumType);

test('the two languages have words for the same', () => {
  const keys = (language: Language) =>
    Object.entries(wordsOf(language))
      .flatMap(([type, words]) => Object.keys(words).map((constant) => `${type}.${constant}`))
      .sort();
  expect(keys('nl')).toEqual(keys('en'));
});

test.each(LANGUAGES)('a word in %s is of a constant that the schema has', (language) => {
  const constants = new Set(
    enums.flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`)),
  );
  const shared = new Set(['column', 'OrderField', 'Group']);
  const unknown = Object.entries(wordsOf(language)).flatMap(([type, words]) =>
    shared.has(type)
      ? []
      : Object.keys(words)
          .filter((constant) => !constants.has(`${type}.${constant}`))
          .map((constant) => `${type}.${constant}`),
  );
  expect(unknown).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['EntityType', 'DecisionKind', 'AppointmentAct', 'RoleKind', 'Basis', 'RelationType'])(
    'every %s has a word',
    (name) => {
      const type = enums.find((one) => one.name === name);
      expect(type, name).toBeDefined();
      for (const { name: constant } of type?.getValues() ?? []) {
        expect(word(language, name, constant), constant).not.toBe(constant);
        expect(word(language, name, constant), constant).not.toMatch(/_/);
      }
    },
  );
});

test('what has no word is told by its constant', () => {
  expect(word('nl', 'DecisionKind', 'NOT_THERE')).toBe('NOT_THERE');
  expect(word('en', 'NoSuchType', 'X')).toBe('X');
});
