import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ending, Exported } from '../../src/export/exported.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { READERS, readCsv } from './readers.ts';

const exported = (caption: string): Exported => ({
  query: '/export/graph.test',
  base: 'http://localhost',
  at: '2024-01-31T09:30:00.000Z',
  nodeCount: 1,
  edgeCount: 0,
  truncated: false,
  origins: [],
  async *nodes() {
    yield [
      {
        id: 'Agency:a',
        caption,
        date: null,
        degree: 0,
        kind: null,
        name: null,
        nameEn: null,
        names: null,
        source: null,
        licence: null,
      },
    ];
  },
  async *edges() {},
});

async function write(ending: Ending, caption: string): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of FORMATS[ending].write(exported(caption), { table: 'nodes', separator: ',' }))
    chunks.push(chunk);
  return chunks.join('');
}

const NASTY = [
  '=1+1',
  '-2',
  '@x',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ']]>',
  '<!--',
  '&lt;',
  '&amp;',
  '&#9;',
  '<b>',
  '😀',
  'é',
  ',',
  ';',
  '\\',
  '\\u0041',
  '{',
  '\u0000',
  '\u0008',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufffe',
  '\uffff',
  '{"@id"',
  ' ',
];
const captions = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** What the specification of XML 1.0 calls a Char. */
const isXml = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
};

describe('a caption of any characters comes back as it was', () => {
  test.each(Object.entries(READERS))('%s', async (ending, read) => {
    const xml = ending === 'gexf' || ending === 'graphml';
    await fc.assert(
      fc.asyncProperty(captions, async (caption) => {
        const { nodes } = await read(await write(ending as Ending, caption));
        const kept = xml ? [...caption].filter(isXml).join('') : caption;
        expect(nodes[0]?.['label'] ?? '').toBe(kept);
      }),
    );
  });

  test('csv, but for the quote before what a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(captions, async (caption) => {
        const [row] = readCsv(await write('csv', caption));
        const label = String(row?.['label'] ?? '');
        expect(label).not.toMatch(/^[=+\-@\t\r]/);
        expect(label).toBe(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(caption) ? `'${caption}` : caption);
      }),
    );
  });
});

test.each(['gexf', 'graphml'] as const)('half a surrogate pair is left out of %s', async (ending) => {
  const { nodes } = await READERS[ending](await write(ending, 'a\ud800b'));
  expect(nodes[0]?.['label']).toBe('ab');
});
