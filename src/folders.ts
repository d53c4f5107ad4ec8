import { fileURLToPath } from 'node:url';

/** The folder of the project. No other module addresses a folder relative to itself. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const at = (path: string): string => `${ROOT}${path}`;

/** The name, the version and the scripts of the project. */
export const PACKAGE = at('package.json');
/** One pattern or statement a file. */
export const CYPHER = at('cypher');
/** One question a file. */
export const QUESTIONS = at('schema/questions');
/** The printed schema. */
export const SDL = at('schema/schema.graphql');
/** The columns of each pattern, as a type. */
export const COLUMNS = at('src/graph/engine/columns.ts');
/** The document that is imported at the first start, and the curated names. */
export const SEED = at('seed');
/** The store of the local Neo4j, unless DATA_DIR names another folder. */
export const DATA = at('.data');
/** What is fetched once, such as Neo4j itself. */
export const CACHE = at('.cache');
/** What starts a local Neo4j: its Maven project and its launcher. */
export const LOCAL_NEO4J = at('src/graph/neo4j/local');
/** The thread that lays out networks. */
export const LAYOUT_WORKER = at('src/analysis/layoutWorker.ts');
/** The web page, which Vite builds. */
export const EXPLORER = at('src/explorer');
/** What is added to GraphiQL: a style and a script. */
export const GRAPHIQL = at('src/server/graphiql');
