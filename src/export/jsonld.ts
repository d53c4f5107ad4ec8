import type { Format } from './exported.ts';
import { list } from './json.ts';
import { descriptions, prefixes, type Description, type Value } from './rdf.ts';

/** JSON-LD: the same as in Turtle, as JSON. */
export const jsonld: Format = {
  type: 'application/ld+json; charset=utf-8',
  async *write(exported) {
    yield `{"@context":${JSON.stringify(prefixes(exported.origin))},"@graph":[`;
    yield* list(descriptions(exported), object);
    yield ']}\n';
  },
};

function object({ iri, says }: Description): object {
  const properties = new Map<string, unknown[]>();
  for (const [property, value] of says)
    properties.set(property, [...(properties.get(property) ?? []), written(value)]);
  return { '@id': iri, ...Object.fromEntries(properties) };
}

function written(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  return { '@value': value.text, ...(value.datatype ? { '@type': `xsd:${value.datatype}` } : {}) };
}
