import type { Builder } from './types.ts';

const made = new WeakMap<Builder, Map<string, unknown>>();

/** Makes a type of the schema at the first call, and gives the same one at all later calls with its name. */
export function once<T>(builder: Builder, name: string, make: () => T): T {
  const types = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, types);
  if (!types.has(name)) types.set(name, make());
  return types.get(name) as T;
}
