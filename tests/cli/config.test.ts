import { expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';

test('nothing set: a local Neo4j, on this machine only, in production', () => {
  expect(readConfig({})).toMatchObject({
    neo4j: null,
    host: '127.0.0.1',
    port: 4000,
    graphiql: true,
    development: false,
  });
});

test("a server of one's own, with and without a password", () => {
  const uri = 'neo4j+s://example.org';
  expect(readConfig({ NEO4J_URI: uri }).neo4j).toEqual({ uri, database: 'neo4j' });
  expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'other' }).neo4j).toEqual({
    uri,
    username: 'neo4j',
    password: 'x',
    database: 'other',
  });
});

test('a variable set to nothing is as good as absent', () => {
  expect(readConfig({ PORT: '', NEO4J_URI: '' })).toEqual(readConfig({}));
});

test('the public address has no slash at the end; without it, there is none', () => {
  expect(readConfig({}).publicUrl).toBe(null);
  expect(readConfig({ PUBLIC_URL: 'https://example.org/' }).publicUrl).toBe('https://example.org');
});

test.each([
  ['PORT', 'abc', 'a port from 0 to 65535'],
  ['PORT', '70000', 'a port from 0 to 65535'],
  ['NEO4J_BOLT_PORT', '1.5', 'a port from 0 to 65535'],
  ['NEO4J_URI', 'http://localhost:7474', 'an address such as bolt://localhost:7687'],
  ['NEO4J_HEAP', 'much', 'a size such as 512m'],
  ['GRAPHIQL', 'yes', 'on or off'],
  ['NODE_ENV', 'prod', 'production or development or test'],
  ['PUBLIC_URL', 'example.org', 'an address without a path, such as https://example.org'],
  ['PUBLIC_URL', 'https://example.org/pledges', 'an address without a path, such as https://example.org'],
])('%s=%s is refused with its name, the values that it takes, and its value', (name, value, values) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be ${values}, not "${value}".`);
});
