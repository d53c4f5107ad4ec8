import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { COLUMNS, SDL } from '../../src/folders.ts';
import { printColumns } from '../../src/graph/engine/paths.ts';

test('schema/schema.graphql is what src/types says', () => {
  const committed = readFileSync(SDL, 'utf8');
  expect(committed, 'stale: run npm run schema').toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
});

test('src/graph/engine/columns.ts is what cypher/ returns', () => {
  expect(readFileSync(COLUMNS, 'utf8'), 'stale: run npm run schema').toBe(printColumns());
});

test('every type, field, argument and value is described', () => {
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    if (!type.description) silent.push(type.name);
    const fields =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    for (const field of fields) {
      if (!field.description) silent.push(`${type.name}.${field.name}`);
      for (const arg of 'args' in field ? field.args : [])
        if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name}:)`);
    }
    for (const value of isEnumType(type) ? type.getValues() : [])
      if (!value.description) silent.push(`${type.name}.${value.name}`);
  }
  expect(silent).toEqual([]);
});

test('nothing can be written through it', () => {
  expect(schema.getMutationType()).toBeUndefined();
});

test('a type with an id is a Node, and no other has one', () => {
  const node = schema.getType('Node');
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const withId = objects.filter((type) => 'id' in type.getFields());
  expect(withId.length).toBeGreaterThan(10);
  expect(withId.filter((type) => !type.getInterfaces().some((one) => one === node))).toEqual([]);
});

test('node and nodes give what Relay expects: a Node', () => {
  const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
  expect([String(node?.type), String(nodes?.type)]).toEqual(['Node', '[Node]!']);
});
