import { describe, expect, test } from 'vitest';
import { toCypher } from '../../../src/graph/neo4j/reader.ts';
import { applySchema, dateOf, openWriter } from '../../../src/graph/neo4j/writer.ts';
import { openOwnStore } from '../../store.ts';

const store = await openOwnStore();
const writer = openWriter(store.driver, 'neo4j');
const kept = () => store.values('MATCH (n:Kept) RETURN n.name ORDER BY n.name');

describe('a transaction', () => {
  test('keeps all that was done in it, and gives what its statements return', async () => {
    const names = await writer.transaction(async (run) => {
      await run('CREATE (:Kept {name: $name})', toCypher({ name: 'a' }));
      await run('CREATE (:Kept {name: $name})', toCypher({ name: 'b' }));
      return run<{ name: string }>('MATCH (n:Kept) RETURN n.name AS name ORDER BY name', {});
    });
    expect(names).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(await kept()).toEqual(['a', 'b']);
  });

  test('keeps nothing when its work fails in the middle', async () => {
    const failing = writer.transaction(async (run) => {
      await run("CREATE (:Kept {name: 'c'})", {});
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else went wrong');
    expect(await kept()).toEqual(['a', 'b']);
  });

  test('keeps nothing when one of its statements fails', async () => {
    const failing = writer.transaction(async (run) => {
      await run("CREATE (:Kept {name: 'd'})", {});
      await run('CREATE (:Kept {name: })', {});
    });
    await expect(failing).rejects.toThrow(/Invalid input/);
    expect(await kept()).toEqual(['a', 'b']);
  });
});

test('reading writes nothing', async () => {
  await expect(writer.read("CREATE (n:Kept {name: 'e'}) RETURN n.name AS name")).rejects.toThrow(
    /access mode|read/i,
  );
  expect(await writer.read('MATCH (n:Kept) RETURN count(n) AS count')).toEqual([{ count: 2 }]);
});

test('a day is kept as a date, whose parts Cypher knows', async () => {
  const [row] = await writer.transaction((run) =>
    run<object>('RETURN $day.year AS year, $day.month AS month, $day.day AS day, toString($day) AS text', {
      day: dateOf('2021-06-08'),
    }),
  );
  expect(row).toEqual({ year: 2021, month: 6, day: 8, text: '2021-06-08' });
});

describe('constraints and indexes', () => {
  const shown = async () => [
    ...(await store.values('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')),
    ...(await store.values(
      "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name ORDER BY name",
    )),
  ];

  test('are there when they are applied, and once', async () => {
    const before = await shown();
    await applySchema(store.driver, 'neo4j');
    expect(await shown()).toEqual(before);
    expect(before).toContain('entity_id');
    expect(before).toContain('entity_search');
  });

  test('let no id be there twice', async () => {
    await store.values("CREATE (:Entity {id: 'Agency:twice'})");
    await expect(store.values("CREATE (:Entity {id: 'Agency:twice'})")).rejects.toThrow(/already exists/);
  });
});
