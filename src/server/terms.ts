import Negotiator from 'negotiator';
import type { Plugin } from 'graphql-yoga';
import { writeJsonld } from '../export/jsonld.ts';
import type { Description } from '../export/statement.ts';
import { terms } from '../export/terms.ts';
import { writeTurtle } from '../export/turtle.ts';
import { element, line, text } from '../export/xml.ts';
import { refuse } from './refuse.ts';

/** What /terms can be had as; browsers get a page, on which /terms#degree is a place. */
const SERVED = {
  'text/html': async (_: string, all: Description[]) => page(all),
  'text/turtle': (base: string, all: Description[]) => joined(writeTurtle(base, [all])),
  'application/ld+json': (base: string, all: Description[]) => joined(writeJsonld(base, [all])),
};

/** Serves /terms: the terms of linked data that are this project's own. @param base the public base address */
export function termsPage(base: string): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== '/terms') return;
      const vary = { vary: 'accept' };
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return endResponse(
          refuse(
            { request, fetchAPI },
            'METHOD_NOT_ALLOWED',
            `Use GET or HEAD for /terms, not ${request.method}.`,
            { allow: 'GET, HEAD' },
          ),
        );
      const types = Object.keys(SERVED) as (keyof typeof SERVED)[];
      const accepted = new Negotiator({ headers: { accept: request.headers.get('accept') ?? '*/*' } });
      const best = types.find((type) => type === accepted.mediaType(types));
      if (!best) {
        const sentence = `The terms are served as one of these types: ${types.join(', ')}.`;
        return endResponse(refuse({ request, fetchAPI }, 'NOT_ACCEPTABLE', sentence, vary));
      }
      const body = request.method === 'HEAD' ? null : await SERVED[best](base, terms());
      const headers = { ...vary, 'content-type': `${best}; charset=utf-8` };
      endResponse(new fetchAPI.Response(body, { headers }));
    },
  };
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}

function page(all: readonly Description[]): string {
  const entries = all.map(({ iri, says }) => {
    const name = iri.slice(iri.indexOf(':') + 1);
    const comment = says.flatMap(([, value]) => ('text' in value ? [value.text] : [])).join(' ');
    return line('dt', { id: name }, text(name)) + line('dd', {}, text(comment));
  });
  const heading = element('h1', {}, 'Terms of Pledgegraph') + element('dl', {}, ...entries);
  return `<!doctype html>${element('html', { lang: 'en' }, element('title', {}, 'Terms of Pledgegraph'), heading)}\n`;
}
