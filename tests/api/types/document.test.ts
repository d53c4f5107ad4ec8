import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';
import { SEED, SEED_DOCUMENT } from '../../folders.ts';

const bytes = await readFile(SEED_DOCUMENT);

test('a document is known by its path and its bytes, and keeps its text whole', async () => {
  expect(
    await ask(
      '{ documents { nodes { path checksum bytes text pledge { number } decision { id } references { totalCount } } } }',
    ),
  ).toEqual({
    documents: {
      nodes: [
        {
          path: SEED_DOCUMENT.slice(`${SEED}/documents/`.length),
          checksum: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.length,
          text: bytes.toString('utf8'),
          pledge: { number: '4.3.1' },
          decision: null,
          references: { totalCount: 29 },
        },
      ],
    },
  });
});

test('it says when it was imported, and where it was published', async () => {
  const { documents } = (await ask('{ documents { nodes { importedAt source licence } } }')) as {
    documents: { nodes: { importedAt: string; source: string; licence: string }[] };
  };
  const [document] = documents.nodes;
  expect(Date.parse(document?.importedAt ?? '')).toBeLessThanOrEqual(Date.now());
  expect(document?.source).toMatch(/^https:\/\//);
});

test('the line and column of any evidence are where its text has the words', async () => {
  const relations = async (list: string) => {
    const { agencies } = (await ask(
      `{ agencies { nodes { list: ${list} { edges { evidence { words sources { line column document { text } } } } } } } }`,
    )) as { agencies: { nodes: { list: { edges: { evidence: Evidence }[] } }[] } };
    return agencies.nodes.flatMap(({ list }) => list.edges);
  };
  const all = (await Promise.all(['commitments', 'findings', 'decisions'].map(relations))).flat();
  expect(all.length).toBeGreaterThan(20);
  for (const { evidence } of all)
    for (const { line, column, document } of evidence.sources) {
      const rest = document.text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      // A title may have blanks that the words have not.
      const there = rest.slice(0, 200).replace(/\s+/g, ' ');
      expect(
        evidence.words.some((words) => there.startsWith(words)),
        `${line}:${column} ${there}`,
      ).toBe(true);
    }
});

interface Evidence {
  readonly words: string[];
  readonly sources: { line: number; column: number; document: { text: string } }[];
}
