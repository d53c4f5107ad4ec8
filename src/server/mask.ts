import { GraphQLError } from 'graphql';
import type { YogaMaskedErrorOpts } from 'graphql-yoga';
import { failure } from '../errors.ts';
import { requestId } from './asked.ts';

interface MaskOptions {
  /** Whether the message of an unexpected error reaches the client. */
  readonly development: boolean;
  /** Is called with every unexpected error and the id that the client got. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** Lets our own errors and those of GraphQL through. Any other error is a fault: it is logged, and the client gets its id. */
export function mask({ development, onError }: MaskOptions): Partial<YogaMaskedErrorOpts> {
  return {
    isDev: development,
    maskError(error, message, isDev) {
      const original = (error as { originalError?: unknown }).originalError;
      // A client that disconnects is no fault, and cannot get an answer.
      if ((original as Error | undefined)?.name === 'AbortError') return error as Error;
      // Our own errors and those of GraphQL have no original error.
      if (
        error instanceof GraphQLError &&
        (original === undefined || (original as Error).name === 'GraphQLError')
      ) {
        // GraphQL gives no code to a variable of a wrong type.
        error.extensions['code'] ??= 'BAD_USER_INPUT';
        return error;
      }
      const id = requestId();
      onError(original ?? error, id);
      const masked = isDev ? String((original as Error | undefined)?.message ?? error) : message;
      const { extensions } = failure('INTERNAL_SERVER_ERROR', masked);
      return Object.assign(error as Error, { message: masked, extensions: { ...extensions, requestId: id } });
    },
  };
}
