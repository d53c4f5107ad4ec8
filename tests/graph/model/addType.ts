import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../folders.ts';

const PARTS = ['src', 'cypher', 'schema', 'seed', 'package.json', 'tsconfig.json'];

/** Copies the project into a folder, and adds a node type there as the README says. @returns the files it touches */
export function addTypeByReadme(folder: string): string[] {
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = /### Add a node type\n(.*?)\n## /su.exec(readme)?.[1] ?? '';
  const files = [...section.matchAll(/^\d\. `([^`]+)`/gmu)].map(([, file = '']) => file);
  const [type, relation, first, second, declaration, line] = [
    ...section.matchAll(/^```\w+\n(.*?)^```/gmsu),
  ].map(([, code = '']) => code);
  const [model, decisions, agencies, declared, schema] = files;

  const at = (file = '') => join(folder, file);
  const create = (file = '', code = '') => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), code, { flag: 'wx' });
  };
  const insert = (file: string | undefined, before: string, code = '') => {
    const [start, ...rest] = readFileSync(at(file), 'utf8').split(before);
    if (rest.length !== 1) throw new Error(`${file} has not one "${before}"`);
    writeFileSync(at(file), `${start}${code}${before}${rest[0]}`);
  };
  insert(model, '} as const satisfies Record<string, Traits>;', type);
  insert(model, '} as const satisfies Record<string, Relation>;', relation);
  create(decisions, first);
  create(agencies, second);
  create(declared, declaration);
  insert(schema, "import './types/person.ts';", line);
  return files;
}
