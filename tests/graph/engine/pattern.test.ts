import { describe, expect, test } from 'vitest';
import {
  countOf,
  extraColumns,
  oneRelation,
  pattern,
  renamed,
  where,
  withParameters,
} from '../../../src/graph/engine/pattern.ts';

describe('a file of cypher/ is read', () => {
  test('as the sentence, what is matched, and what is returned', () => {
    const { description, body, columns, text } = pattern('agency/decisions');
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(body).toMatch(/^MATCH \(this:Agency\)/);
    expect(body).not.toContain('RETURN');
    expect(columns).toEqual(['node', 'link']);
    expect(text).not.toContain('//');
  });

  test('with the columns that it names, also where their expressions have commas', () => {
    expect(extraColumns(pattern('search/entities'))).toContain('score');
    expect(pattern('walk/among').columns).toEqual(['nodes', 'edges']);
  });

  test('with a label filled in, which makes it another statement', () => {
    const [agencies, decisions] = (['Agency', 'Decision'] as const).map((type) =>
      pattern('query/list', type),
    );
    expect(agencies?.body).toContain(':Agency)');
    expect(decisions?.body).toContain(':Decision)');
    expect(agencies?.path).not.toBe(decisions?.path);
  });

  test('once', () => {
    expect(pattern('agency/decisions')).toBe(pattern('agency/decisions'));
  });

  test('or refused by its name', () => {
    expect(() => pattern('agency/decisons')).toThrow('cypher/agency/decisons.cypher');
  });
});

describe('a pattern stands inside another', () => {
  test('by other variables: properties, parameters and functions keep their names', () => {
    const body =
      'MATCH (this:Agency)<-[link:CONCERNS]-(node) WHERE node.link = $node AND this.this IS NULL AND link(node) > 0';
    expect(renamed(body, { this: 'a0', node: 'n1', link: 'r1' })).toBe(
      'MATCH (a0:Agency)<-[r1:CONCERNS]-(n1) WHERE n1.link = $node AND a0.this IS NULL AND link(n1) > 0',
    );
  });

  test('by other parameters', () => {
    expect(withParameters('WHERE n.a = $a AND n.ab IN $ab', 'p1_')).toBe(
      'WHERE n.a = $p1_a AND n.ab IN $p1_ab',
    );
  });

  test('with conditions of its own and of others', () => {
    expect(where('MATCH (node)', [])).toBe('MATCH (node)');
    expect(where('MATCH (node)', ['a', 'b\nOR c'])).toBe('MATCH (node)\nWHERE a AND b OR c');
    expect(where('MATCH (node)\nWHERE x', ['a'])).toBe('MATCH (node)\nWHERE x\nAND a');
    expect(where(where('MATCH (node)', ['a']), ['b'])).toBe('MATCH (node)\nWHERE a\nAND b');
  });
});

describe('one relation', () => {
  const DECISIONS = 'MATCH (this:Agency)<-[link:CONCERNS]-(node:Decision)';

  test('is followed without the labels that its type says already', () => {
    expect(oneRelation(DECISIONS)?.bare).toBe('MATCH (this)<-[link:CONCERNS]-(node)');
    expect(oneRelation(DECISIONS)).toMatchObject({ from: 'Agency', to: 'Decision' });
  });

  test('is counted by the store, which knows how many relations a node has', () => {
    expect(countOf(DECISIONS, 'node')).toBe('COUNT { (this)<-[:CONCERNS]-() }');
  });

  test.each([
    ['two relations', 'MATCH (this:Agency)<-[:CONCERNS]-(:Decision)-[link:TAKEN_AT]->(node:Meeting)'],
    ['a condition', `${DECISIONS}\nWHERE node.date IS NULL`],
    [
      'an end of another type than the relation leads to',
      'MATCH (this:Agency)<-[link:CONCERNS]-(node:Pledge)',
    ],
  ])('is not %s, which are walked to be counted', (_, body) => {
    expect(oneRelation(body)).toBeNull();
    expect(countOf(body, 'node')).toBe(`COUNT { ${body} RETURN node }`);
  });
});
