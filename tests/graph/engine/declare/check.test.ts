import { describe, expect, test } from 'vitest';
import { schema } from '../../../../src/api/schema.ts';
import { PlainError } from '../../../../src/errors.ts';
import { namedIn } from '../../../named.ts';
import { checkSchema } from '../../../../src/graph/engine/declare/check.ts';

const named = namedIn(schema);

/** What the check says where a part of the schema names something else. */
function refusal(spec: Record<string, unknown>, changes: Record<string, unknown>): string {
  const before = { ...spec };
  Object.assign(spec, changes);
  try {
    checkSchema(schema);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(PlainError);
    return (error as PlainError).message;
  } finally {
    for (const key of Object.keys(changes)) delete spec[key];
    Object.assign(spec, before);
  }
}

test('each path and each property that the schema names can be misspelt, and none of them passes', () => {
  expect(named.length).toBeGreaterThan(250);
  expect(named.filter(({ key }) => key === 'relation').length).toBeGreaterThan(50);
  for (const { where, spec, key } of named) {
    const wrong = `${String(spec[key])}x`;
    const message = refusal(spec, { [key]: wrong });
    expect(message, `${where} ${wrong}`).toContain(wrong);
    expect(message).toContain(where.split('.')[1]);
  }
});

describe('the sentence names the type, the field and the path', () => {
  const specOf = (where: string): Record<string, unknown> =>
    named.find((one) => one.where === where)?.spec ?? {};
  test.each([
    [
      'a file that is not there',
      'DecisionFilter.agencies',
      { relation: 'decision/agenciess' },
      'DecisionFilter.agencies: there is no file cypher/decision/agenciess.cypher. Did you mean "decision/agencies"?',
    ],
    [
      'a property that no import writes',
      'DecisionOrderField.TITLE',
      { property: 'tilte' },
      'DecisionOrderField.TITLE: Decision has no property "tilte". Did you mean "title"?',
    ],
    [
      'a column that is not returned',
      'Entity.degree',
      { pattern: 'agency/decisions' },
      'Entity.degree: cypher/agency/decisions.cypher must return "value", but returns node, link.',
    ],
    [
      'a pattern of another type',
      'AgencyOrderField.DECISIONS',
      { count: 'programme/decisions' },
      'AgencyOrderField.DECISIONS: cypher/programme/decisions.cypher must start from Agency, but starts from Programme.',
    ],
    [
      'a pattern to another type',
      'AgencyFilter.decisions',
      { target: 'Pledge' },
      'AgencyFilter.decisions: cypher/agency/decisions.cypher must lead to Pledge, but leads to Decision.',
    ],
    [
      'a column of a whole statement',
      'Query.coverage',
      { columns: ['row'] },
      'Query.coverage: cypher/coverage/policyAreas.cypher must return "row", but returns rows.',
    ],
    [
      'a column that nothing reads',
      'Agency.decisions',
      { pattern: 'entity/neighbours' },
      'Agency.decisions: cypher/entity/neighbours.cypher returns "degree", which nothing reads.',
    ],
  ])('%s', (_, where, changes, sentence) => {
    const spec = specOf(where);
    expect(spec).not.toEqual({});
    expect(refusal(spec, changes)).toBe(sentence);
  });
});
