import { z } from 'zod';
import { PlainError } from '../errors.ts';
import { DATA } from '../folders.ts';
import type { Neo4jAddress } from '../graph/neo4j/driver.ts';

// Each message completes the sentence "PORT must be …".
const PORT = 'a port from 0 to 65535';
const port = z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT);
const size = (example: string) =>
  z
    .string()
    .regex(/^\d+[mg]$/, `a size such as ${example}`)
    .default(example);
const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  z.enum(values, values.join(' or '));

const Environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'an address such as bolt://localhost:7687')
    .optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_BOLT_PORT: port.default(0),
  NEO4J_HEAP: size('512m'),
  NEO4J_PAGECACHE: size('256m'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#\s]+\/?$/, 'an address without a path, such as https://example.org')
    .transform((address) => address.replace(/\/$/, ''))
    .optional(),
  DATA_DIR: z.string().min(1).default(DATA),
  GRAPHIQL: oneOf('on', 'off').default('on'),
  ONLY_CATALOGUE: oneOf('on', 'off').default('off'),
  PROXIES: z.coerce.number('a number of proxies').int('a number of proxies').min(0).max(10).default(0),
  ACCESS_LOG: oneOf('on', 'off').default('off'),
  NODE_ENV: oneOf('production', 'development', 'test').default('production'),
});

/** The settings, checked. */
export interface Config {
  /** The Neo4j server to use; null to start a local one. */
  readonly neo4j: Neo4jAddress | null;
  readonly local: {
    readonly dataDir: string;
    readonly boltPort: number;
    readonly heap: string;
    readonly pageCache: string;
  };
  readonly host: string;
  readonly port: number;
  /** The public base address of the server, without a slash at the end; null for the address of its port. */
  readonly publicUrl: string | null;
  readonly graphiql: boolean;
  /** Whether only questions of the catalogue are answered. */
  readonly onlyCatalogue: boolean;
  /** How many proxies before the server are trusted to tell the address of a client. */
  readonly proxies: number;
  /** Whether a line is logged for each request. */
  readonly accessLog: boolean;
  readonly development: boolean;
}

/**
 * Reads the settings from the environment; no other file does.
 * @throws PlainError with the name of the variable, the values that it takes, and its value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable counts as absent: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0]);
    throw new PlainError(`${name} must be ${issue?.message ?? 'another value'}, not "${given[name] ?? ''}".`);
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
    publicUrl: env.PUBLIC_URL ?? null,
    graphiql: env.GRAPHIQL === 'on',
    onlyCatalogue: env.ONLY_CATALOGUE === 'on',
    proxies: env.PROXIES,
    accessLog: env.ACCESS_LOG === 'on',
    development: env.NODE_ENV === 'development',
  });
}
