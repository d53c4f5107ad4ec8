import neo4j, { types, type Driver } from 'neo4j-driver';
import { readdirSync, readFileSync } from 'node:fs';
import { CYPHER } from '../../folders.ts';

/** Runs a statement of the transaction and gives its rows. The parameters must have passed `toCypher`. */
export type Run = <Row>(text: string, parameters: object) => Promise<Row[]>;

/** Writes to one database. Only the import has one: the API reads. */
export interface Writer {
  /** Does some work in one transaction: all of it, or nothing. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs a statement that only reads. */
  read<Row>(text: string): Promise<Row[]>;
}

export function openWriter(driver: Driver, database: string): Writer {
  return {
    async transaction(work) {
      const session = driver.session({ database });
      try {
        return await session.executeWrite((transaction) =>
          work(async <Row>(text: string, parameters: object) => {
            const { records } = await transaction.run(text, parameters);
            return records.map((record) => record.toObject() as Row);
          }),
        );
      } finally {
        await session.close();
      }
    },
    async read<Row>(text: string) {
      const { records } = await driver.executeQuery(text, {}, { database, routing: neo4j.routing.READ });
      return records.map((record) => record.toObject() as Row);
    },
  };
}

/** A day as Cypher's own type. @param day YYYY-MM-DD */
export function dateOf(day: string) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(date));
}

/** Applies cypher/schema/: constraints and indexes, each only where it is missing; waits until they serve. A file may have several statements, each ended by a semicolon. */
export async function applySchema(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const file of readdirSync(`${CYPHER}/schema`).sort())
      for (const statement of readFileSync(`${CYPHER}/schema/${file}`, 'utf8').trim().split(/;\n/))
        await session.run(statement.replace(/;$/, ''));
    await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}
