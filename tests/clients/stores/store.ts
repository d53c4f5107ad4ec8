/** What a page of a list is asked by. */
export interface Page {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** A client that keeps what it read in a store, one record a node. */
export interface Store {
  /** Reads the agency FIT. */
  agency(): Promise<void>;
  /** Reads the network around FIT, with the entity of each node. */
  network(): Promise<number>;
  /** Reads a page of FIT's decisions, by `node(id:)` as a refetch does, and adds it to those in the store. */
  page(page: Page): Promise<PageInfo>;
  /** The record of FIT in the store. */
  record(): Readonly<Record<string, unknown>>;
  /** The ids of FIT's decisions in the store, in their order. */
  decisions(): readonly string[];
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const FIT = 'Agency:fit';

export const AGENCY = `query storeAgencyQuery {
  agency(slug: "fit") { __typename id caption shortName name degree }
}`;

export const NETWORK = `query storeNetworkQuery {
  network(focus: ["FIT"]) {
    nodes { key caption entity { id caption degree } }
    edges { key source target kind }
  }
}`;

export const DECISIONS = `query storeDecisionsQuery($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    id
    ... on Agency {
      decisions(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id date title } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
}`;
