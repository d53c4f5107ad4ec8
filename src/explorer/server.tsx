import { renderToString } from 'preact-render-to-string';
import { App, type AppProps } from './app.tsx';
import { dataOf, type Ask } from './data/api.ts';
import { load } from './data/load.ts';
import { loadEntity } from './entity/load.ts';
import { EntityPage } from './entity/page.tsx';
import { pictureFile } from './picture/file.tsx';
import { withDays } from './picture/names.ts';
import { readState } from './state.ts';
import { TYPES } from './words.ts';

/** Asks the API: operation and variables as JSON; gives the answer as JSON. */
type Post = (body: string) => Promise<string>;

export interface Page {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly description: string;
  /** The page as HTML. */
  readonly body: string;
  /** What the browser goes on from, as JSON that may be within a script element; empty for a page without script. */
  readonly data: string;
}

/** Writes the page for the query of an address. @throws Refused with what the API says */
export async function render(query: string, vocabulary: AppProps['vocabulary'], post: Post): Promise<Page> {
  const state = readState(query);
  const props: AppProps = { state, data: await load(state, askBy(post)), vocabulary };
  return {
    language: state.language,
    title: props.data.result.title,
    description: props.data.result.sentence,
    body: renderToString(<App {...props} />),
    data: JSON.stringify(props).replaceAll('<', '\\u003c'),
  };
}

/** Writes the page of a node. @throws Refused with what the API says */
export async function renderEntity(
  id: string,
  query: string,
  vocabulary: AppProps['vocabulary'],
  post: Post,
): Promise<Page | null> {
  const { language } = readState(query);
  const entity = await loadEntity(id, askBy(post));
  if (entity === null) return null;
  const { caption, type, subtitle } = entity;
  return {
    language,
    title: withDays(caption, language),
    description: [TYPES[language][type], subtitle && withDays(subtitle, language)].filter(Boolean).join(', '),
    body: renderToString(<EntityPage {...{ entity, language }} vocabulary={vocabulary[language]} />),
    data: '',
  };
}

/** Draws the network of an address as an SVG file. @param base the public address of the server */
export async function renderPicture(query: string, base: string, post: Post): Promise<string> {
  const state = readState(query);
  return pictureFile(state, await load(state, askBy(post)), `${base}/${query}`);
}

function askBy(post: Post): Ask {
  return async (query, variables) =>
    dataOf(
      JSON.parse(await post(JSON.stringify({ query, variables }))) as Parameters<typeof dataOf>[0],
    ) as never;
}
