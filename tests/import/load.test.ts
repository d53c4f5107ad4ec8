import { beforeEach, describe, expect, test } from 'vitest';
import type { FactLink, FactNode, Facts } from '../../src/import/facts/collect.ts';
import { openLoader } from '../../src/import/load.ts';
import { openOwnStore } from '../store.ts';

const store = await openOwnStore();
beforeEach(() => store.clear());
const open = () => openLoader(store.driver, 'neo4j');

const document = (key: string, more: object = {}): FactNode => ({
  id: `Document:${key}`,
  type: 'Document',
  properties: {
    slug: key,
    path: `${key}.md`,
    checksum: key,
    rules: '1',
    text: key,
    bytes: 1,
    caption: key,
    importedAt: '2024-01-01T00:00:00.000Z',
    ...more,
  },
});
const agency = (key: string): FactNode => ({
  id: `Agency:${key}`,
  type: 'Agency',
  properties: { slug: key, caption: key },
});
const reference = (key: string): FactNode => ({
  id: `Reference:${key}/0`,
  type: 'Reference',
  properties: { index: 0, date: '2021-06-18' },
});
const lists = (key: string): FactLink => ({
  type: 'LISTS',
  from: `Document:${key}`,
  to: `Reference:${key}/0`,
  basis: 'DOCUMENT',
  words: [],
  sources: [`${key}#0@1:1`],
  properties: {},
});
const said = (key: string): Facts => ({ nodes: [document(key), reference(key)], links: [lists(key)] });
const ids = () => store.values('MATCH (n:Entity) RETURN n.id ORDER BY n.id');

describe('what a document says is written', () => {
  test('whole, and known by its key, its checksum and the rules it was read by', async () => {
    const loader = open();
    await loader.load('a', said('a'));
    await loader.written();
    expect(await ids()).toEqual(['Document:a', 'Reference:a/0']);
    expect(await loader.known()).toEqual([
      {
        key: 'a',
        path: 'a.md',
        checksum: 'a',
        rules: '1',
        file: null,
        folder: null,
        title: null,
        number: null,
      },
    ]);
  });

  test('or not at all: what Neo4j refuses leaves nothing of it, nor of what was to be written with it', async () => {
    const loader = open();
    await loader.load('a', said('a'));
    await loader.load('b', { nodes: [document('b', { source: { no: 'value of a property' } })], links: [] });
    await expect(loader.written()).rejects.toThrow(/Property values can only be of primitive types/);
    expect(await ids()).toEqual([]);
  });

  test('only with links whose ends it has', async () => {
    const missing: FactLink = { ...lists('a'), to: 'Reference:elsewhere/0' };
    await expect(async () => open().load('a', { ...said('a'), links: [missing] })).rejects.toThrow(TypeError);
  });

  test('with dates that Cypher knows as dates', async () => {
    const loader = open();
    await loader.load('a', said('a'));
    await loader.written();
    expect(await store.values('MATCH (r:Reference) RETURN r.date.year')).toEqual([2021]);
  });

  test('twenty documents at a time, and the rest at the end', async () => {
    const loader = open();
    for (let i = 0; i < 45; i++) await loader.load(`d${i}`, said(`d${i}`));
    await loader.written();
    expect(await store.values('MATCH (d:Document) RETURN count(d)')).toEqual([45]);
  });
});

describe('what several documents say', () => {
  const mention = (key: string, words: string): Facts => ({
    nodes: [document(key), agency('fit'), reference(key)],
    links: [
      lists(key),
      {
        type: 'CONCERNS',
        from: `Reference:${key}/0`,
        to: 'Agency:fit',
        basis: 'TITLE',
        words: [words],
        sources: [`${key}#0@1:1`],
        properties: {},
      },
    ],
  });

  test('is there once, and goes with the last of them', async () => {
    const loader = open();
    await loader.load('a', mention('a', 'FIT'));
    await loader.load('b', mention('b', 'fit'));
    await loader.written();
    expect(await store.values('MATCH (a:Agency) RETURN a.id')).toEqual(['Agency:fit']);
    await loader.forget('a');
    await loader.written();
    expect(await store.values('MATCH (a:Agency) RETURN a.id')).toEqual(['Agency:fit']);
    await loader.forget('b');
    await loader.written();
    expect(await ids()).toEqual([]);
  });

  test('is replaced where one of them says something else now', async () => {
    const loader = open();
    await loader.load('a', mention('a', 'FIT'));
    await loader.written();
    await loader.load('a', said('a'));
    await loader.written();
    expect(await ids()).toEqual(['Document:a', 'Reference:a/0']);
  });
});

test('a document is had again as it was imported', async () => {
  const loader = open();
  await loader.load('a', {
    nodes: [document('a', { text: 'Een tekst', source: 'https://example.org' })],
    links: [],
  });
  await loader.written();
  expect(await loader.text('a')).toMatchObject({
    path: 'a.md',
    text: 'Een tekst',
    checksum: 'a',
    source: 'https://example.org',
  });
  await expect(loader.text('none')).rejects.toThrow('none');
});

test('a document that is loaded again from elsewhere keeps no place of before', async () => {
  const loader = open();
  const from = (place: object) => ({ nodes: [document('a', place)], links: [] });
  await loader.load('a', from({ file: '/f/a.md', folder: '/f' }));
  await loader.written();
  expect(await loader.known()).toMatchObject([{ file: '/f/a.md', folder: '/f' }]);
  await loader.load('a', from({ file: '/g/a.md' }));
  await loader.written();
  expect(await loader.known()).toMatchObject([{ file: '/g/a.md', folder: null }]);
  await loader.locate([{ key: 'a', file: '/f/a.md', folder: '/f' }]);
  expect(await loader.known()).toMatchObject([{ file: '/f/a.md', folder: '/f' }]);
});

test('forgetting what is not there changes nothing', async () => {
  const loader = open();
  await loader.load('a', said('a'));
  await loader.written();
  const before = await store.dump();
  await loader.forget('none');
  await loader.written();
  expect(await store.dump()).toEqual(before);
});
