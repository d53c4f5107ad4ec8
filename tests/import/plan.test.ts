import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan, type Candidate, type Known } from '../../src/import/plan.ts';
import { slugKey } from '../../src/import/slug.ts';

/** A document of the graph that was imported from a folder, or by itself. */
function known(
  path: string,
  checksum: string,
  folder: string | null,
  file = `${folder ?? '/alone'}/${path}`,
): Known {
  return { key: slugKey(path), path, checksum, rules: '1', file, folder, title: null, number: null };
}
const inFolder = (folder: string, path: string, checksum: string): Candidate => ({
  file: `${folder}/${path}`,
  folder,
  path,
  checksum,
});
const alone = (file: string, checksum: string): Candidate => ({
  file,
  path: file.slice(file.lastIndexOf('/') + 1),
  checksum,
});

/** The steps in words, and what is gone. */
function planned(
  graph: readonly Known[],
  found: readonly Candidate[],
  given: readonly string[],
  others: readonly string[] = [],
) {
  const { steps, gone } = plan(graph, found, given, (file) => others.includes(file));
  return {
    steps: steps.map(({ path, before, moved, twin, duplicate }) =>
      [
        path,
        ...(before ? [`was ${before.path}`] : []),
        ...moved.map(({ path }) => `and ${path}`),
        ...(twin ? [`${duplicate ? 'is' : 'like'} ${twin}`] : []),
      ].join(', '),
    ),
    gone: gone.map(({ path }) => path),
  };
}

describe('a folder', () => {
  const graph = [known('A/x.md', '1', '/f'), known('y.md', '2', '/f'), known('z.md', '3', '/other')];

  test('is the truth about itself: what it has no more is gone, and nothing of another folder is', () => {
    expect(planned(graph, [inFolder('/f', 'A/x.md', '1')], ['/f'])).toEqual({
      steps: ['A/x.md, was A/x.md'],
      gone: ['y.md'],
    });
    expect(planned(graph, [], ['/f/A']).gone).toEqual(['A/x.md']);
    expect(planned(graph, [], ['/fo']).gone).toEqual([]);
  });

  test('tells by the bytes of a file that is gone where it was moved, also onto another', () => {
    const found = [inFolder('/f', 'B/x.md', '1'), inFolder('/f', 'y.md', '2')];
    expect(planned(graph, found, ['/f'])).toEqual({
      steps: ['B/x.md, was A/x.md', 'y.md, was y.md'],
      gone: [],
    });
    expect(planned(graph, [inFolder('/f', 'y.md', '1')], ['/f'])).toEqual({
      steps: ['y.md, was y.md, and A/x.md'],
      gone: [],
    });
  });

  test('may have copies, each of which is a document', () => {
    const found = [inFolder('/f', 'A/x.md', '1'), inFolder('/f', 'y.md', '1'), inFolder('/f', 'w.md', '1')];
    expect(planned(graph, found, ['/f'])).toEqual({
      steps: ['A/x.md, was A/x.md, like y.md', 'y.md, was y.md, like A/x.md', 'w.md, like A/x.md'],
      gone: [],
    });
  });

  test('that holds one that was given before gives its documents their wider paths', () => {
    const found = [inFolder('/', 'f/A/x.md', '1'), inFolder('/', 'f/y.md', '2'), inFolder('/', 'y.md', '9')];
    expect(planned(graph.slice(0, 2), found, ['/'])).toEqual({
      steps: ['f/A/x.md, was A/x.md', 'f/y.md, was y.md', 'y.md'],
      gone: [],
    });
  });

  test('that lies elsewhere now has its documents all the same', () => {
    expect(planned(graph, [inFolder('/g', 'A/x.md', '1'), inFolder('/g', 'y.md', '8')], ['/g'])).toEqual({
      steps: ['A/x.md, was A/x.md', 'y.md, was y.md'],
      gone: [],
    });
  });
});

describe('two folders with the same path', () => {
  const graph = [known('D/V.md', '1', '/a')];
  const there = ['/a/D/V.md'];

  test('keep both documents, the second under a path of its own, also when they are imported again', () => {
    const second = inFolder('/b', 'D/V.md', '2');
    expect(planned(graph, [second], ['/b'], there).steps).toEqual(['D/V (b).md']);
    expect(planned([], [inFolder('/a', 'D/V.md', '1'), second], ['/a', '/b']).steps).toEqual([
      'D/V.md',
      'D/V (b).md',
    ]);
    const both = [...graph, known('D/V (b).md', '2', '/b', '/b/D/V.md')];
    expect(planned(both, [{ ...second, checksum: '3' }], ['/b'], there).steps).toEqual([
      'D/V (b).md, was D/V (b).md',
    ]);
  });

  test('with as many names of folders as tell them apart', () => {
    const both = [...graph, known('D/V (b).md', '2', '/b', '/b/D/V.md')];
    expect(planned(both, [inFolder('/c/b', 'D/V.md', '3')], ['/c/b'], [...there, '/b/D/V.md']).steps).toEqual(
      ['D/V (c b).md'],
    );
  });

  test('and the same bytes have one document', () => {
    expect(planned(graph, [inFolder('/b', 'D/V.md', '1')], ['/b'], there).steps).toEqual([
      'D/V.md, is D/V.md',
    ]);
    expect(planned(graph, [inFolder('/b', 'E/W.md', '1')], ['/b'], there).steps).toEqual([
      'E/W.md, is D/V.md',
    ]);
  });
});

describe('a file that is given by itself', () => {
  test('gets its place when its folder is given, whichever comes first', () => {
    const before = known('x.md', '1', null, '/f/A/x.md');
    expect(planned([before], [inFolder('/f', 'A/x.md', '1')], ['/f']).steps).toEqual(['A/x.md, was x.md']);
    const copy = known('x.md', '1', null, '/tmp/x.md');
    expect(planned([copy], [inFolder('/f', 'A/x.md', '1')], ['/f'], ['/tmp/x.md']).steps).toEqual([
      'A/x.md, was x.md',
    ]);
    expect(
      planned([], [alone('/tmp/x.md', '1'), inFolder('/f', 'A/x.md', '1')], ['/tmp/x.md', '/f']).steps,
    ).toEqual(['x.md, is A/x.md', 'A/x.md']);
    expect(
      planned([known('A/x.md', '1', '/f')], [alone('/tmp/x.md', '1')], ['/tmp/x.md'], ['/f/A/x.md']).steps,
    ).toEqual(['x.md, is A/x.md']);
  });

  test('is another document under another name, once it is not where it was', () => {
    const before = known('x.md', '1', null, '/tmp/x.md');
    expect(planned([before], [alone('/tmp/y.md', '1')], ['/tmp/y.md']).steps).toEqual(['y.md, was x.md']);
    expect(planned([before], [alone('/tmp/y.md', '1')], ['/tmp/y.md'], ['/tmp/x.md']).steps).toEqual([
      'y.md, is x.md',
    ]);
  });
});

test('the lines of a file are gone from it only if each line of it can be read', () => {
  const graph = [known('t.jsonl#2021-06-18 Een', '1', '/f'), known('t.jsonl#2021-06-18 Twee', '2', '/f')];
  const first = inFolder('/f', 't.jsonl#2021-06-18 Een', '1');
  expect(planned(graph, [first], ['/f']).gone).toEqual(['t.jsonl#2021-06-18 Twee']);
  expect(planned(graph, [first], ['/f/t.jsonl']).gone).toEqual(['t.jsonl#2021-06-18 Twee']);
  expect(planned(graph, [first, inFolder('/f', 't.jsonl', '')], ['/f']).gone).toEqual([]);
});

test('a graph that was made before places were kept is known by its paths, and loses nothing', () => {
  const old = [
    { ...known('x.md', '1', null), file: null },
    { ...known('y.md', '2', null), file: null },
  ];
  expect(planned(old, [inFolder('/f', 'x.md', '9')], ['/f'])).toEqual({
    steps: ['x.md, was x.md'],
    gone: [],
  });
});

test('whatever came before, each document that is found has a place, no two have one, and nothing else is touched', () => {
  const folder = fc.constantFrom('/a', '/a/b', '/c');
  const checksum = fc.constantFrom('1', '2', '3');
  const found = fc
    .array(
      fc.record({ folder, name: fc.constantFrom('x.md', 'y.md', 'b/x.md'), checksum, single: fc.boolean() }),
      { maxLength: 6 },
    )
    .map((all) => [
      ...new Map(
        all.map(({ folder, name, checksum, single }) => {
          const one = single ? alone(`${folder}/${name}`, checksum) : inFolder(folder, name, checksum);
          return [one.file, one];
        }),
      ).values(),
    ]);
  fc.assert(
    fc.property(fc.array(found, { minLength: 1, maxLength: 4 }), (imports) => {
      let graph: readonly Known[] = [];
      let disk: string[] = [];
      for (const candidates of imports) {
        const given = [...new Set(candidates.map(({ file, folder }) => folder ?? file))];
        disk = [
          ...disk.filter((file) => !given.some((path) => file.startsWith(path))),
          ...candidates.map(({ file }) => file),
        ];
        const { steps, gone } = plan(graph, candidates, given, (file) => disk.includes(file));
        expect(steps.map(({ candidate }) => candidate)).toEqual(candidates);
        const written = steps.filter(({ duplicate }) => !duplicate);
        expect(new Set(written.map(({ path }) => path)).size).toBe(written.length);
        const left = written.flatMap(({ before, moved }) => [...(before ? [before] : []), ...moved]);
        expect(new Set([...left, ...gone]).size).toBe(left.length + gone.length);
        graph = [
          ...graph.filter((one) => !left.includes(one) && !gone.includes(one)),
          ...written.map(({ path, candidate: { checksum, folder = null, file } }) =>
            known(path, checksum, folder, file),
          ),
        ];
        expect(new Set(graph.map(({ key }) => key)).size, 'no document is written over another').toBe(
          graph.length,
        );
        for (const { candidate, duplicate } of steps)
          expect(
            graph.some(
              ({ checksum, file }) =>
                checksum === candidate.checksum && (duplicate || file === candidate.file),
            ),
          ).toBe(true);
        // A second time, there is nothing to do.
        const again = plan(graph, candidates, given, (file) => disk.includes(file));
        expect(again.gone).toEqual([]);
        for (const { path, before, moved, duplicate } of again.steps)
          if (!duplicate) expect([before?.path, moved]).toEqual([path, []]);
      }
    }),
    { numRuns: 300 },
  );
});
