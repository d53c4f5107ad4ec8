import { lexicographicSortSchema, printSchema } from 'graphql';
import { writeFileSync } from 'node:fs';
import { schema } from '../api/schema.ts';
import { SDL } from '../folders.ts';

/** Writes the schema as text. */
export function schemaCommand(): void {
  writeFileSync(SDL, `${printSchema(lexicographicSortSchema(schema))}\n`);
}
