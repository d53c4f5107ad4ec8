import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE } from '../../src/folders.ts';
import { TESTS } from '../folders.ts';

const run = promisify(execFile);
const SOURCES = `${TESTS}/export/gephi`;
const JARS = join(CACHE, 'gephi-toolkit-0.10.1');

/** Fetches Gephi's toolkit and the schemas with Maven, 83 MB, once a machine. */
async function fetchJars(): Promise<void> {
  if (await readdir(JARS).catch(() => null)) return;
  await mkdir(CACHE, { recursive: true });
  // Fetched elsewhere and then renamed: what is interrupted never looks whole.
  const half = await mkdtemp(join(CACHE, 'half-'));
  await cp(`${SOURCES}/pom.xml`, join(half, 'pom.xml'));
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const options = ['-q', '-B', '-f', join(half, 'pom.xml'), `-DoutputDirectory=${join(half, 'jars')}`];
  await run('mvn', [...options, goal], { timeout: 300_000 });
  await rename(join(half, 'jars'), JARS).catch(() => {});
  await rm(half, { recursive: true, force: true });
}

/** Runs a Java file of tests/export/gephi. @returns the lines that it prints */
async function java(name: string, args: readonly string[]): Promise<string[]> {
  await fetchJars();
  const options = ['-Xmx512m', '-Djava.awt.headless=true', '-cp', `${JARS}/*`, `${SOURCES}/${name}.java`];
  const { stdout } = await run('java', [...options, ...args], { timeout: 240_000, maxBuffer: 64 << 20 });
  return stdout.split('\n').filter((line) => line !== '');
}

/**
 * Opens graphs in Gephi.
 * @param graphs paths; of two tables, the nodes' and the edges', parted by a plus
 * @returns for each graph, what Gephi has then: "nodes" is "28", "node year" is "Integer"
 */
export async function openInGephi(graphs: readonly string[]): Promise<Record<string, string>[]> {
  const facts = (await java('Gephi', graphs)).map((line) => line.split('\t'));
  return graphs.map((graph) =>
    Object.fromEntries(facts.flatMap(([of, what, value]) => (of === graph ? [[what, value]] : []))),
  );
}

/** Checks files against the schemas of GEXF and GraphML. @returns a line a fault */
export async function faultsBySchema(paths: readonly string[]): Promise<string[]> {
  return java('Schemas', paths);
}
