import {
  css,
  editorWorkerService,
  graphqlWorker,
  js,
  jsonWorker,
} from '@graphql-yoga/render-graphiql/graphiql';
import { readFileSync } from 'node:fs';
import { questions } from '../../api/catalogue.ts';
import { GRAPHIQL } from '../../folders.ts';
import { writeMenu } from './menu.ts';

/** The questions whose tabs are open on a first visit. */
export const TABS = [2, 1, 5, 7, 22, 29];

const own = (name: string) => readFileSync(`${GRAPHIQL}/${name}`, 'utf8');

/** Writes a value as JavaScript for a script in a page: the value cannot end the script. */
function script(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** What page.js is given: each operation with its number, which of them open first, and the title with its menu. */
const given = {
  operations: questions.map(({ number, operation }) => [number, operation]),
  tabs: TABS,
  title: writeMenu(questions),
};

/**
 * Writes the page: GraphiQL as @graphql-yoga/render-graphiql bundles it, with the catalogue.
 * The package's own page has no viewport, and takes nothing but constants.
 * @returns the page, and the scripts that it contains
 */
export function writePage(): { readonly html: string; readonly scripts: readonly string[] } {
  const workers = { editorWorkerService, json: jsonWorker, graphql: graphqlWorker };
  const constants = `const WORKERS = ${script(workers)};\nconst GIVEN = ${script(given)};`;
  const scripts = [constants, js, own('page.js')];
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pledgegraph</title>
<link rel="icon" href="data:,">
<style>${css}</style>
<style>${own('page.css')}</style>
</head>
<body class="no-focus-outline">
<noscript>This page needs JavaScript. The API does not: send a query to this address.</noscript>
<div id="root"></div>
${scripts.map((one) => `<script>${one}</script>`).join('\n')}
</body>
</html>
`;
  return { html, scripts };
}
