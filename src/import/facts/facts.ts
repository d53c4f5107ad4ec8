import type { ParsedDocument } from '../parse/parse.ts';
import type { Read } from '../read/files.ts';
import type { Names } from '../recognise/names.ts';
import { slugKey } from '../slug.ts';
import { NO_TWINS, type Twins } from '../twins.ts';
import { collect, type Facts } from './collect.ts';
import { findingFacts } from './finding.ts';
import { pledgeFacts } from './pledge.ts';
import { referenceFacts, type ReferenceFact } from './reference.ts';

/** What the graph keeps of every document. */
export function documentProperties(
  { path, checksum, bytes, text, source, licence, file, folder }: Read,
  { version }: Names,
  importedAt: string,
) {
  return {
    slug: slugKey(path),
    path,
    checksum,
    importedAt,
    bytes,
    text,
    rules: version,
    ...(source ? { source } : {}),
    ...(licence ? { licence } : {}),
    file,
    ...(folder ? { folder } : {}),
  };
}

/** Turns a document that was read into nodes and links. */
export function facts(
  read: Read,
  parsed: ParsedDocument,
  names: Names,
  importedAt: string,
  twins: Twins = NO_TWINS,
): Facts {
  const key = slugKey(read.path);
  const collector = collect(key, names, parsed.placeOf, twins);
  const document = collector.node({
    type: 'Document',
    key,
    caption: read.path,
    properties: documentProperties(read, names, importedAt),
  });
  const pledge = pledgeFacts(key, document, parsed, collector);
  const references = new Map(
    parsed.references.map((reference) => [
      reference.index,
      referenceFacts(key, document, reference, collector),
    ]),
  );
  const cited = findingFacts(key, pledge, parsed.assessment.findings, references, collector);
  // A decision that is listed and never cited, not even as unrelated, supports the pledge: the document lists it.
  for (const { decision, source } of references.values()) {
    if (decision && !cited.has(decision))
      collector.link([pledge, 'SUPPORTED_BY', decision], 'DOCUMENT', source);
  }
  for (const { decision, source } of listedTogether([...references.values()]))
    collector.link([pledge, 'SUPPORTED_BY', decision], 'DOCUMENT', source);
  return collector.facts();
}

/** Which reference is which of some decisions is not said; with as many references as decisions, all of them are listed. */
function listedTogether(references: readonly ReferenceFact[]): { decision: string; source: string }[] {
  return references.flatMap(({ possible = [], source }) => {
    const { length } = references.filter((other) => other.possible?.[0] === possible[0]);
    return length < possible.length ? [] : possible.map((decision) => ({ decision, source }));
  });
}
