import type { Picture } from '../picture/picture.ts';

export interface Value {
  readonly text: string;
  readonly id: string | null;
}

export interface Row {
  readonly nodeId: string | null;
  readonly date: string | null;
  readonly cells: readonly { readonly values: readonly Value[] }[];
}

export interface Table {
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly kind: 'DATE' | 'NUMBER' | 'TEXT';
  }[];
  readonly rows: readonly Row[];
  readonly totalCount: number;
}

export interface QuestionEntry {
  readonly number: number;
  readonly nl: string;
  readonly en: string;
  readonly tags: readonly string[];
}

/** A question that is asked, with what can be changed in it. */
export interface Asked extends QuestionEntry {
  readonly operation: string;
  readonly variables: readonly {
    readonly name: string;
    readonly type: string;
    readonly default: string | null;
  }[];
}

/** What the page shows for a state. */
export interface Result {
  readonly title: string;
  readonly sentence: string;
  readonly view: 'NETWORK' | 'TABLE' | 'TIMELINE';
  readonly table: Table;
  readonly picture: Picture;
  /** Null of the network around a node. */
  readonly question: Asked | null;
}

export interface PageData {
  readonly questions: readonly QuestionEntry[];
  /** The version of the graph that this is of. */
  readonly version: string | null;
  readonly result: Result;
}
