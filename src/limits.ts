/**
 * Every limit of the program. A name that ends in a unit (Seconds, Bytes, Characters) is a number of that unit; all
 * other numbers are counts. docs/limits.md explains each limit, and a test compares the two.
 */
export const LIMITS = {
  // One operation, as it is written.
  tokens: 1_000,
  aliases: 60,
  levels: 20,
  bodyBytes: 1 << 20,
  argumentLevels: 12,
  argumentValues: 1_000,
  argumentCharacters: 10_000,

  // One operation, as the builder counts its fields.
  complexity: 250_000,
  depth: 16,
  breadth: 500,

  // The arguments of one field.
  first: 100,
  ids: 100,
  focus: 100,
  sharedOf: 10,
  networkNodes: 2_000,
  networkDepth: 4,
  pathHops: 8,
  paths: 20,
  coverageRows: 100,
  timelineBuckets: 2_000,
  answerNodes: 100,
  expandShown: 500,
  askQuestions: 20,
  askCharacters: 500,
  searchCharacters: 2_000,
  searchWords: 16,

  // One walk, for `paths` and `network`.
  walkRelations: 20_000,
  nodeRelations: 2_000,
  pathSteps: 200_000,
  pathsCompared: 1_000,

  // One statement.
  statementSeconds: 2,
  planningSeconds: 10,
  plannedAtOnce: 2,
  retries: 2,
  lostOfOutage: 3,
  outageSeconds: 1,
  connectSeconds: 8,

  // The server.
  requestSeconds: 10,
  headersSeconds: 5,
  idleSeconds: 30,
  connections: 2_000,
  drainSeconds: 2,
  stopSeconds: 10,
  clientRequestsAtOnce: 20,
  clientPoints: 600,
  clientSeconds: 10,
  exportsAtOnce: 4,
  exportSeconds: 300,
  cacheBytes: 64 << 20,
  cacheSeconds: 1,
  watchSeconds: 1,

  // The command line and the import.
  commandSeconds: 60,
  neo4jStartSeconds: 90,
  neo4jStopSeconds: 20,
  neo4jRestarts: 3,
  documentBytes: 1 << 20,
  pageBytes: 64 << 20,
  betweennessSteps: 20_000_000,
} as const;
