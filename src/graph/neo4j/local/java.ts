import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../../../errors.ts';
import { CACHE, LOCAL_NEO4J } from '../../../folders.ts';

const run = promisify(execFile);
const INSTEAD = 'or use Docker (docker compose up), or set NEO4J_URI to a server that runs.';
const POM = join(LOCAL_NEO4J, 'pom.xml');

/** Finds a Java of 17 or later, in JAVA_HOME or on the PATH. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const home = environment['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const printed = await run(java, ['-version'], { env: environment }).catch(() => null);
  if (!printed)
    throw new PlainError(
      `No Java was found${home ? ` in JAVA_HOME (${home})` : ''}. Install a JDK of 17 or later, ${INSTEAD}`,
    );
  const version = /version "(?:1\.)?(\d+)/.exec(printed.stderr + printed.stdout)?.[1];
  if (Number(version) < 17)
    throw new PlainError(`Java ${version} is too old. Install a JDK of 17 or later, ${INSTEAD}`);
  return java;
}

/**
 * Fetches Neo4j's jars with Maven, once; later calls find them in the cache.
 * @param onProgress hears of it when something is fetched
 * @returns the folder of the jars
 */
export async function fetchJars(
  onProgress: (sentence: string) => void,
  { environment = process.env, cache = CACHE }: { environment?: NodeJS.ProcessEnv; cache?: string } = {},
): Promise<string> {
  const version =
    /<artifactId>neo4j-bolt<\/artifactId>\s*<version>([\d.]+)/.exec(await readFile(POM, 'utf8'))?.[1] ?? '';
  const jars = join(cache, `neo4j-${version}`);
  if (await stat(jars).catch(() => null)) return jars;

  onProgress(`Fetching Neo4j ${version} with Maven, once: about 120 MB …`);
  mkdirSync(cache, { recursive: true });
  // Fetched into another folder and then renamed: an interrupted download never looks complete, and two never mix.
  const half = await mkdtemp(join(cache, 'half-'));
  try {
    await cp(POM, join(half, 'pom.xml'));
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
    await run(
      'mvn',
      ['-q', '-B', '-f', join(half, 'pom.xml'), goal, `-DoutputDirectory=${join(half, 'jars')}`],
      {
        env: environment,
        maxBuffer: 64 << 20,
      },
    );
    await rename(join(half, 'jars'), jars).catch(async (error: unknown) => {
      if (!(await stat(jars).catch(() => null))) throw error;
    });
  } catch (error) {
    throw explained(error);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return jars;
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ENOENT')
    return new PlainError(`No Maven was found. Install Maven (the command mvn), ${INSTEAD}`);
  const cause = 'stdout' in error && 'stderr' in error ? causeIn(`${error.stdout}${error.stderr}`) : '';
  return new PlainError(
    `Maven could not fetch Neo4j: ${cause || error.message}. Correct this and try again, ${INSTEAD}`,
  );
}

/** The cause in what Maven prints: the end of its first line of an error, without artifacts, plugins and help. */
function causeIn(printed: string): string {
  const lines = printed.split('\n').map((line) => line.replace(/\u001b\[[\d;]*m/g, '').trim());
  const line =
    lines.find((one) => one.startsWith('[FATAL]')) ??
    lines.find((one) => one.startsWith('[ERROR]')) ??
    lines.find((one) => one !== '') ??
    '';
  return line
    .replace(/^\[\w+\]\s*/, '')
    .replace(/ -> \[Help \d+\]$/, '')
    .replace(/^.*(?:transfer failed for \S+|could not be resolved|on project \S+|for project \S+): /, '')
    .replace(/[.,\s]+$/, '');
}

/** The Java source that starts it. */
export const LAUNCHER = join(LOCAL_NEO4J, 'Neo4j.java');
