/** Asks the public API. Every answer that the page shows comes through here. */
export type Ask = <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** What the API refused, or could not answer, in its own words. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  readonly requestId: string | undefined;
  constructor(message: string, code: string, requestId?: string) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** The data of an answer. @throws Refused with the first error */
export function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  const [error] = errors ?? [];
  if (error)
    throw new Refused(error.message, error.extensions?.code ?? 'UNKNOWN', error.extensions?.requestId);
  if (!data) throw new Refused('The server sent no data.', 'EMPTY');
  return data;
}

/** Asks over HTTP. @throws Refused; OFFLINE where the server cannot be reached */
export function askAt(signal?: AbortSignal): Ask {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Refused('The server cannot be reached.', 'OFFLINE');
    });
    return dataOf<Data>((await response.json()) as Answer<Data>);
  };
}
