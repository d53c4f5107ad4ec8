import { writeFileSync } from 'node:fs';
import { COLUMNS, SDL } from '../folders.ts';
import { printColumns } from '../graph/engine/paths.ts';

/** Writes what is printed from other files: the columns of the patterns as a type, and the schema as text. */
export async function schemaCommand(): Promise<void> {
  // First, so that it is there too where the schema names what does not exist.
  writeFileSync(COLUMNS, printColumns());
  const [{ lexicographicSortSchema, printSchema }, { schema }] = await Promise.all([
    import('graphql'),
    import('../api/schema.ts'),
  ]);
  writeFileSync(SDL, `${printSchema(lexicographicSortSchema(schema))}\n`);
}
