import { DataFactory, Writer } from 'n3';
import type { Format } from './exported.ts';
import { descriptions } from './rdf.ts';
import { prefixes, type Description, type Value } from './statement.ts';

const { literal, namedNode, quad } = DataFactory;

/** Turtle: linked data to read. */
export const turtle: Format = {
  type: 'text/turtle; charset=utf-8',
  write: (exported) => writeTurtle(exported.base, descriptions(exported)),
};

/** Writes descriptions as Turtle, chunk by chunk. @param base the public base address */
export async function* writeTurtle(
  base: string,
  parts: AsyncIterable<readonly Description[]> | Iterable<readonly Description[]>,
): AsyncGenerator<string> {
  const known = prefixes(base);
  const full = (iri: string) => {
    const [, prefix = '', name = ''] = /^(\w+):(.*)$/s.exec(iri) ?? [];
    return namedNode(known[prefix] ? known[prefix] + name : iri);
  };
  const term = (value: Value) =>
    'iri' in value
      ? full(value.iri)
      : literal(value.text, value.language ?? (value.datatype ? full(`xsd:${value.datatype}`) : undefined));
  const written: string[] = [];
  const writer = new Writer(
    { write: (chunk: string) => written.push(chunk), end: () => {} },
    { prefixes: known },
  );
  for await (const part of parts) {
    for (const { iri, says } of part)
      for (const [property, value] of says) writer.addQuad(quad(full(iri), full(property), term(value)));
    yield written.splice(0).join('');
  }
  writer.end();
  yield written.join('');
}
