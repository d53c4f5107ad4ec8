import type { Names } from '../keys.ts';

/** Gives out the names of a statement that is being written: a parameter for each value, and variables. */
export interface Namer {
  /** Gives a value a new parameter. @returns it as it is written: "$p3" */
  parameter(value: unknown): string;
  /** A variable that nothing else has. */
  variable(): string;
  /** Gives a value the parameter of this name. */
  named(name: string, value: unknown): void;
  /** The ids that a key or a name of the caller means. */
  meaningOf(id: string): readonly string[];
  /** All parameters given until now. */
  readonly parameters: Record<string, unknown>;
}

export function openNamer({ meaningOf }: Pick<Names, 'meaningOf'>): Namer {
  const parameters: Record<string, unknown> = {};
  let variables = 0;
  // Counting the keys for each new name would take quadratic time.
  let given = 0;
  return {
    parameters,
    meaningOf,
    parameter(value) {
      const name = `p${given++}`;
      parameters[name] = value;
      return `$${name}`;
    },
    variable: () => `n${variables++}`,
    named(name, value) {
      if (!Object.hasOwn(parameters, name)) given++;
      parameters[name] = value;
    },
  };
}
