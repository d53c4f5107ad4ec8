import type { Plugin } from 'graphql-yoga';

/** While a server stops, each answer closes its connection: the next request goes to another server. */
export function closeConnections(isStopping: () => boolean): Plugin {
  return {
    onResponse({ response }) {
      if (isStopping()) response.headers.set('connection', 'close');
    },
  };
}
