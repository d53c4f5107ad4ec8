import { renderToString } from 'preact-render-to-string';
import { App, type AppProps } from './app.tsx';
import { dataOf, type Ask } from './data/api.ts';
import { load } from './data/load.ts';
import { readState } from './state.ts';

export interface Page {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly description: string;
  /** The page as HTML. */
  readonly body: string;
  /** What the browser goes on from, as JSON that may be within a script element. */
  readonly data: string;
}

/**
 * Writes the page for an address.
 * @param post asks the API: operation and variables as JSON, and gives the answer as JSON
 */
export async function render(
  query: string,
  vocabulary: AppProps['vocabulary'],
  post: (body: string) => Promise<string>,
): Promise<Page> {
  const state = readState(query);
  const ask: Ask = async (query, variables) =>
    dataOf(
      JSON.parse(await post(JSON.stringify({ query, variables }))) as Parameters<typeof dataOf>[0],
    ) as never;
  const props: AppProps = { state, data: await load(state, ask), vocabulary };
  return {
    language: state.language,
    title: props.data.result.title,
    description: props.data.result.sentence,
    body: renderToString(<App {...props} />),
    data: JSON.stringify(props).replaceAll('<', '\\u003c'),
  };
}
