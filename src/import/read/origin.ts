import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../../errors.ts';

/** Where documents were published, and under which licence. */
export interface Origin {
  readonly source?: string;
  readonly licence?: string;
}

const Said = z.strictObject({ source: z.string().optional(), licence: z.string().optional() }).nullable();

/**
 * Makes a function that tells the origin of a file: what the `source.yaml` of its folder says, or of the nearest
 * folder above it, up to a folder that was given. Each folder is read once.
 */
export function originsUpTo(root: string): (file: string) => Promise<Origin> {
  const known = new Map<string, Promise<Origin | undefined>>();
  const originIn = (folder: string) => {
    const origin = known.get(folder) ?? readOrigin(join(folder, 'source.yaml'));
    known.set(folder, origin);
    return origin;
  };
  return async (file) => {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const origin = await originIn(folder);
      if (origin) return origin;
      if (folder === root || folder === dirname(folder)) return {};
    }
  };
}

/** @throws PlainError when the file says something else than `source` and `licence` */
async function readOrigin(file: string): Promise<Origin | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { data, success } = Said.safeParse(yaml(text));
  if (!success) throw new PlainError(`${file} must be YAML with \`source\` and \`licence\`, both texts.`);
  const { source, licence } = data ?? {};
  return { ...(source ? { source } : {}), ...(licence ? { licence } : {}) };
}

function yaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
