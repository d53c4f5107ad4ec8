import { z } from 'zod';
import { PlainError } from '../errors.ts';
import { DATA } from '../folders.ts';
import type { Neo4jAddress } from '../graph/neo4j/driver.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const Environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'an address such as bolt://localhost:7687')
    .optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_BOLT_PORT: port.default(0),
  NEO4J_HEAP: z
    .string()
    .regex(/^\d+[mg]$/, 'a size such as 512m')
    .default('512m'),
  NEO4J_PAGECACHE: z
    .string()
    .regex(/^\d+[mg]$/, 'a size such as 256m')
    .default('256m'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(DATA),
  GRAPHIQL: z.enum(['on', 'off']).default('on'),
  ONLY_CATALOGUE: z.enum(['on', 'off']).default('off'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

/** What the environment says, checked. */
export interface Config {
  /** The Neo4j server to use; null: a local one is started. */
  readonly neo4j: Neo4jAddress | null;
  readonly local: {
    readonly dataDir: string;
    readonly boltPort: number;
    readonly heap: string;
    readonly pageCache: string;
  };
  readonly host: string;
  readonly port: number;
  readonly graphiql: boolean;
  /** Whether only operations of the question catalogue are answered. */
  readonly onlyCatalogue: boolean;
  readonly development: boolean;
}

/** Reads the environment, here only. Throws a PlainError that names the variable, what was expected and what came. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // A variable that is set to nothing is as good as absent: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0]);
    throw new PlainError(
      `${name}: expected ${issue?.message ?? 'another value'}, but got "${given[name] ?? ''}".`,
    );
  }
  const env = read.data;
  return Object.freeze({
    neo4j: env.NEO4J_URI
      ? {
          uri: env.NEO4J_URI,
          database: env.NEO4J_DATABASE,
          ...(env.NEO4J_PASSWORD
            ? { username: env.NEO4J_USERNAME ?? 'neo4j', password: env.NEO4J_PASSWORD }
            : {}),
        }
      : null,
    local: {
      dataDir: env.DATA_DIR,
      boltPort: env.NEO4J_BOLT_PORT,
      heap: env.NEO4J_HEAP,
      pageCache: env.NEO4J_PAGECACHE,
    },
    host: env.HOST,
    port: env.PORT,
    graphiql: env.GRAPHIQL === 'on',
    onlyCatalogue: env.ONLY_CATALOGUE === 'on',
    development: env.NODE_ENV === 'development',
  });
}
