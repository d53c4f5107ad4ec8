import { lexicographicSortSchema, printSchema } from 'graphql';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schema } from '../api/schema.ts';

const SDL = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

/** Writes the schema as text. */
export function schemaCommand(): void {
  writeFileSync(SDL, `${printSchema(lexicographicSortSchema(schema))}\n`);
}
