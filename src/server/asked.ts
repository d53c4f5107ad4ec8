import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/** What is known of a request while it is answered. It never has the contents of variables. */
interface Asked {
  readonly id: string;
  /** The name of the operation, of a request that has one. */
  operation?: string;
  /** The code of the first failure in the answer. */
  code?: string;
  /** Whether the answer was kept from an earlier request. */
  cached?: boolean;
}

/** A request that was answered, or that its client gave up. */
export interface Answered extends Asked {
  readonly method: string;
  /** The path of the address, without parameters. */
  readonly path: string;
  /** The status; null where the client has gone before the end of the answer. */
  readonly status: number | null;
  readonly milliseconds: number;
}

const current = new AsyncLocalStorage<Asked>();

/** The id of the request that is being answered. */
export const requestId = (): string => current.getStore()?.id ?? randomUUID();

/** Notes more of the request that is being answered. */
export function note(more: Partial<Omit<Asked, 'id'>>): void {
  const asked = current.getStore();
  if (asked) Object.assign(asked, more);
}

/** Gives each request an id, which its answer has in the header `x-request-id`, and tells of it at its end. */
export function followed(
  listener: RequestListener,
  onAnswered: (answered: Answered) => void,
): RequestListener {
  return (request, response) => {
    const asked: Asked = { id: randomUUID() };
    const started = performance.now();
    response.setHeader('x-request-id', asked.id);
    response.once('close', () =>
      onAnswered({
        ...asked,
        method: request.method ?? '',
        path: (request.url ?? '').split('?')[0]?.slice(0, 200) ?? '',
        status: response.writableFinished ? response.statusCode : null,
        milliseconds: Math.round(performance.now() - started),
      }),
    );
    current.run(asked, () => listener(request, response));
  };
}

/** The name of the first operation in a text, as far as the text says one at its start. */
export function nameOf(text: string): string | undefined {
  return /^(?:query|subscription)\s+(\w+)/m.exec(text)?.[1];
}

/** Notes the operation of a request, and the code of its failure. */
export function noteOperation(): Plugin {
  return {
    onParams({ params }) {
      const operation = params.operationName ?? nameOf(params.query ?? '');
      if (operation) note({ operation: operation.slice(0, 80) });
    },
    onResultProcess({ result }) {
      const errors = 'errors' in result ? result.errors : undefined;
      const code = errors?.[0]?.extensions?.['code'];
      if (typeof code === 'string') note({ code });
    },
    onResponse({ response }) {
      const code = response.headers.get('x-error-code');
      if (code) note({ code });
    },
  };
}
