import { useEffect, useState } from 'preact/hooks';
import { askAt } from '../data/api.ts';

export interface Source {
  readonly line: number;
  readonly reference: number | null;
  readonly document: { readonly path: string; readonly source: string | null };
}

/** A sentence with the places of the words that prove a relation. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

export interface Details {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  readonly name?: string;
  readonly title?: string;
  readonly date?: string;
  readonly text?: string;
  readonly neighbours: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly relation: string;
      readonly evidence: {
        readonly basis: string;
        readonly claim: boolean;
        readonly sentence: Sentence | null;
        readonly sources: readonly Source[];
      } | null;
      readonly node: { readonly id: string; readonly type: string; readonly caption: string };
    }[];
  };
}

const DETAILS = `query Details($id: ID!) {
  node(id: $id) {
    id
    ... on Entity {
      type
      caption
      ... on Agency { name }
      ... on Programme { name }
      ... on Person { name }
      ... on Decision { title date }
      ... on Pledge { text }
      ... on Commitment { text }
      neighbours(first: 20, types: [AGENCY, PROGRAMME, PERSON, DECISION, APPOINTMENT, PLEDGE, POLICY_AREA, MEETING]) {
        totalCount
        edges {
          relation
          evidence { basis claim sentence { text words { start end } } sources { line reference document { path source } } }
          node { id type caption }
        }
      }
    }
  }
}`;

/** The details of a node, from when they are loaded. */
export function useDetails(id: string | null): { details: Details | null; failed: string | null } {
  const [details, setDetails] = useState<Details | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    setFailed(null);
    if (id === null) return setDetails(null);
    const controller = new AbortController();
    askAt(controller.signal)<{ node: Details | null }>(DETAILS, { id })
      .then(({ node }) => setDetails(node))
      .catch((error: Error) => !controller.signal.aborted && setFailed(error.message));
    return () => controller.abort();
  }, [id]);
  return { details: details?.id === id ? details : null, failed };
}
