import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/export/terms.ts';
import { yoga } from '../ask.ts';

const get = (accept: string, options: RequestInit = {}) =>
  yoga.fetch('http://localhost/terms', { headers: { accept }, ...options });
const count = terms().length;

describe('/terms, the address of the terms in linked data, answers', () => {
  test('a program with Turtle or JSON-LD', async () => {
    const turtle = await get('text/turtle');
    expect(turtle.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const subjects = new Set(new Parser().parse(await turtle.text()).map(({ subject }) => subject.value));
    expect(subjects.size).toBe(count);
    expect(subjects).toContain('http://localhost:4000/terms#degree');
    const json = (await (await get('application/ld+json')).json()) as object;
    expect(
      new Set(((await jsonld.toRDF(json)) as { subject: { value: string } }[]).map((q) => q.subject.value)),
    ).toEqual(subjects);
  });
  test('a browser with a page that has a place for each', async () => {
    const page = await get('text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('vary')).toContain('accept');
    const text = await page.text();
    expect(text.match(/<dt id="/g)).toHaveLength(count);
    expect(text).toContain('<dt id="basis-ASSESSMENT">');
  });
  test('any other with the types that it is served as', async () => {
    const refused = await get('image/png');
    expect(refused.status).toBe(406);
    expect(await refused.text()).toBe(
      'The terms are served as one of these types: text/html, text/turtle, application/ld+json.\n',
    );
  });
  test('HEAD without a body, and no other method', async () => {
    const head = await get('text/turtle', { method: 'HEAD', headers: { accept: 'text/turtle' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await get('*/*', { method: 'DELETE' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
