import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/import/parse/parse.ts';
import { find } from '../../src/import/read/files.ts';
import { CORPUS } from '../folders.ts';
import { openCorpus } from '../corpus.ts';

/** A second, independent reading: by plain text search, without any of the parser. */
function secondReading(text: string) {
  const [body = '', list = ''] = text.split(/<summary>\s*Referenties\s*<\/summary>/u);
  return {
    references: list.split('**[\\[').length - 1,
    // What stands after the text of the agreement is the assessment.
    assessment: body
      .slice(body.indexOf('</details>') + 10)
      .replace(/<details>\s*$/u, '')
      .trim(),
    cited: new Set([...body.matchAll(/\\\[(\d+)\\\]/gu)].map(([, index]) => Number(index))),
  };
}
/** Each citation of one reference, as `index@line:column`. */
function citationsIn(text: string): string[] {
  const end = text.search(/<summary>\s*Referenties/u);
  return text
    .slice(0, end)
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(/\\?\[(\d{1,4})\\?\]/gu)].map(
        ({ 1: index, index: at }) => `${index}@${i + 1}:${at + 1}`,
      ),
    );
}
/** The words of all lines but headings. */
const words = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:#+\s.*|\*\*[^*]+[^*.!?]\*\*\s*:?\s*)$/u.test(line))
    .flatMap((line) => line.split(/\s+/u).filter(Boolean));
/** Without blanks, and the marks of headings. */
const bare = (text: string) => text.replace(/[\s#*_:›]/gu, '');

describe.skipIf(!CORPUS)('a folder of further documents', async () => {
  const store = CORPUS ? await openCorpus() : undefined;
  const documents = CORPUS
    ? await Promise.all(
        (await find([CORPUS])).map(async ({ file, path }) => ({ path, text: await readFile(file, 'utf8') })),
      )
    : [];

  test('has in each document the references and citations that a plain text search counts', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const { path, text } of documents) {
      const { references, assessment } = parse(text, path);
      const second = secondReading(text);
      // An index that is listed twice with one content is one reference.
      const twice = second.references - references.length;
      expect(twice, path).toBe(0);
      const cited = new Set(
        assessment.findings.flatMap((f) => f.citations.flatMap(({ indexes }) => indexes)),
      );
      for (const index of second.cited) expect(cited, path).toContain(index);
    }
  });

  test('keeps every character of every assessment', () => {
    for (const { path, text } of documents) {
      const { introduction, findings, conclusion } = parse(text, path).assessment;
      const kept = [
        introduction?.text ?? '',
        ...findings.flatMap(({ heading, text }) => [heading ?? '', text]),
        conclusion?.text ?? '',
      ];
      const { assessment } = secondReading(text);
      const texts = [
        introduction?.text ?? '',
        ...findings.map((finding) => finding.text),
        conclusion?.text ?? '',
      ];
      expect(words(texts.join('\n')), path).toEqual(words(assessment));
      const all = bare(kept.join(''));
      for (const line of assessment.split('\n').map(bare).filter(Boolean)) expect(all, path).toContain(line);
    }
  });

  test('goes in whole, and a second time changes nothing', async () => {
    if (!store) return;
    const { report } = store;
    expect(report.refused).toEqual([]);
    expect(report.documents.new + report.documents.duplicate).toBe(documents.length);
    const listed = await store.values(
      'MATCH (d:Document) RETURN d.path + " " + COUNT { (d)-[:LISTS]->(:Reference) } ORDER BY d.path',
    );
    expect(listed).toEqual(
      documents.map(({ path, text }) => `${path} ${secondReading(text).references}`).sort(),
    );
    const cited = new Set(
      await store.values(
        `MATCH (d:Document)<-[:FROM]-()-[:HAS_FINDING]->()-[cites:CITES]->(r) UNWIND cites.sources AS source
         RETURN d.path + ' ' + r.index + '@' + split(source, '@')[1]`,
      ),
    );
    const warned = report.warnings.map(({ path, line, column }) => `${path} ${line}:${column}`);
    for (const { path, text } of documents)
      for (const citation of citationsIn(text))
        if (!cited.has(`${path} ${citation}`)) expect(warned).toContain(`${path} ${citation.split('@')[1]}`);
    const before = await store.dump();
    expect((await store.import([CORPUS as string])).documents).toMatchObject({ new: 0, changed: 0 });
    expect(await store.dump()).toEqual(before);
  });
});
