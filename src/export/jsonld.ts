import type { Format } from './exported.ts';
import { list } from './json.ts';
import { descriptions } from './rdf.ts';
import { prefixes, type Description, type Value } from './statement.ts';

/** JSON-LD: the same as in Turtle, as JSON. */
export const jsonld: Format = {
  type: 'application/ld+json; charset=utf-8',
  write: (exported) => writeJsonld(exported.base, descriptions(exported)),
};

/** Writes descriptions as JSON-LD, chunk by chunk. @param base the public base address */
export async function* writeJsonld(
  base: string,
  parts: AsyncIterable<readonly Description[]> | Iterable<readonly Description[]>,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(prefixes(base))},"@graph":[`;
  yield* list(parts, object);
  yield ']}\n';
}

function object({ iri, says }: Description): object {
  const properties = new Map<string, unknown[]>();
  for (const [property, value] of says)
    properties.set(property, [...(properties.get(property) ?? []), written(value)]);
  return { '@id': iri, ...Object.fromEntries(properties) };
}

function written(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  return {
    '@value': value.text,
    ...(value.datatype ? { '@type': `xsd:${value.datatype}` } : {}),
    ...(value.language ? { '@language': value.language } : {}),
  };
}
