import { expect, test } from 'vitest';
import { questions } from '../../../src/api/catalogue.ts';
import { TABS } from '../../../src/server/graphiql/page.ts';
import { shows, url, visitor } from './browser.ts';

const operationOf = (number: number) => questions.find((one) => one.number === number)?.operation ?? '';
const TITLES = [
  'More than one agency',
  'FIT and VLAM',
  'Appointments',
  'Path between two',
  'Network around',
  'Where from',
];

test('a browser that opens the server finds the first question, and one click answers it, with nothing from elsewhere', async () => {
  const { open, text, run, requested, leave } = await visitor();
  await open();
  expect(await text('operation.graphql')).toBe(operationOf(TABS[0] as number));
  expect((await run()).shown).toMatch(/SYNTRA-centra/);
  const origins = requested.map((one) => new URL(one)).filter(({ protocol }) => /^http/.test(protocol));
  expect([...new Set(origins.map(({ origin }) => origin))]).toEqual([url]);
  await leave();
});

test('on a first visit the first click on each tab opens it, and its title is in words', async () => {
  const { open, page, tabs, active, text, leave } = await visitor();
  await open();
  expect(await tabs.allInnerTexts()).toEqual(TITLES);
  for (const [i, title] of [...TITLES.entries()].reverse()) {
    const box = await tabs.nth(i).boundingBox();
    if (!box) throw new TypeError(`${title} is out of sight`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // As slowly as a hand presses.
    await page.mouse.down();
    await page.waitForTimeout(80);
    await page.mouse.up();
    await shows(active).toBe(title);
    await shows(() => text('operation.graphql')).toBe(operationOf(TABS[i] as number));
  }
  await leave();
});

test('a tab can still be dragged to another place', async () => {
  const { open, page, tabs, leave } = await visitor();
  await open();
  const [from, to] = [await tabs.nth(1).boundingBox(), await tabs.nth(2).boundingBox()];
  if (!from || !to) throw new TypeError('The tabs are out of sight');
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width, to.y + 10, { steps: 15 });
  await page.mouse.up();
  const order = await tabs.allInnerTexts();
  expect([...order].sort()).toEqual([...TITLES].sort());
  expect(order.indexOf('FIT and VLAM')).toBeGreaterThan(order.indexOf('Appointments'));
  await leave();
});

test('each question of the catalogue has a link, which opens it in a tab', async () => {
  const { open, page, tabs, active, text, run, leave } = await visitor();
  await open();
  await page.getByRole('button', { name: `All ${questions.length} questions` }).click();
  const links = page.locator('#questions a');
  const found = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('href'), link.firstElementChild?.textContent]),
  );
  expect(found).toEqual(questions.map(({ number, nl }) => [`/graphql?question=${number}`, nl]));
  await page.getByText('What do two agencies have in common?').click();
  await page.waitForURL('**/graphql?question=31');
  await shows(active).toBe('In common');
  expect(await text('operation.graphql')).toBe(operationOf(31));
  expect(await tabs.count()).toBe(TABS.length + 1);
  expect((await run()).shown).toContain('totalCount');
  await open('/graphql?question=31');
  expect(await tabs.count(), 'a second click finds the tab').toBe(TABS.length + 1);
  await open('/graphql?question=5');
  expect([await active(), await tabs.count()]).toEqual(['Appointments', TABS.length + 1]);
  await leave();
});

test('query, variables and headers of an address stand in the editors, and are sent', async () => {
  const query = 'query One($slug: String!) { agency(slug: $slug) { name } }';
  const [variables, headers] = ['{ "slug": "vlam" }', '{ "x-cypher": "statements" }'];
  const { open, text, active, run, tabs, leave } = await visitor();
  await open(`/graphql?${new URLSearchParams({ query, variables, headers })}`);
  expect(
    await Promise.all(['operation.graphql', 'variables.json', 'request-headers.json'].map(text)),
  ).toEqual([query, variables, headers]);
  expect([await active(), await tabs.count()]).toEqual(['One', TABS.length + 1]);
  const { sent, shown } = await run();
  expect(sent.postDataJSON()).toMatchObject({ variables: { slug: 'vlam' } });
  expect(sent.headers()['x-cypher']).toBe('statements');
  expect(shown).toContain('Vlaams Centrum voor Agro- en Visserijmarketing');
  await leave();
});

test('the address follows the query and its variables, so that it can be sent to others', async () => {
  const { open, page, tabs, leave } = await visitor();
  await open('/graphql?question=22&headers={}');
  await tabs.nth(0).click();
  await shows(() => new URL(page.url()).searchParams.get('query')).not.toBeNull();
  await tabs.nth(1).click();
  const { searchParams } = new URL(page.url());
  await shows(() => new URL(page.url()).searchParams.get('query')).toBe(operationOf(TABS[0] as number));
  expect([...searchParams.keys()]).toEqual(['query']);
  await leave();
});

test.each(['query', 'variables', 'headers', 'question'])(
  '%s of an address is text, and never runs',
  async (name) => {
    const { open, text, page, leave } = await visitor();
    const failed: string[] = [];
    page.on('pageerror', ({ message }) => failed.push(message));
    const attack = `</script><script>globalThis.injected = 1</script><img src=x onerror="globalThis.injected = 1">'"\`\${1}`;
    await open(`/graphql?${new URLSearchParams({ query: '{ __typename }', [name]: attack })}`);
    const shown = await Promise.all(
      ['operation.graphql', 'variables.json', 'request-headers.json'].map(text),
    );
    if (name !== 'question') expect(shown).toContain(attack);
    expect(await page.evaluate('typeof globalThis.injected')).toBe('undefined');
    expect(failed).toEqual([]);
    await leave();
  },
);

test.each(['constructor', '99', ''])(
  'a question that is not there, "%s", opens the first',
  async (question) => {
    const { open, text, leave } = await visitor();
    await open(`/graphql?question=${question}`);
    expect(await text('operation.graphql')).toBe(operationOf(TABS[0] as number));
    await leave();
  },
);

test('a second visit opens on the tab that was left, and on no further one', async () => {
  const { open, page, tabs, active, text, run, leave } = await visitor();
  await open();
  await run();
  for (const visit of ['second', 'third']) {
    await page.waitForTimeout(700); // GraphiQL keeps its tabs half a second after a change.
    await open();
    expect([await active(), await tabs.count()], visit).toEqual([TITLES[0], TABS.length]);
    expect(await text('operation.graphql'), visit).toBe(operationOf(TABS[0] as number));
  }
  await tabs.nth(3).click();
  await page.waitForTimeout(700);
  await open();
  expect([await active(), await tabs.count()]).toEqual([TITLES[3], TABS.length]);
  await leave();
});

test('on a phone nothing is wider than the screen, and the answer stands below the question', async () => {
  const { open, page, run, tabs, leave } = await visitor({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await open();
  await run();
  expect(await page.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([390, 390]);
  const [editor, answer, tab] = await Promise.all(
    [page.locator('.graphiql-editors'), page.locator('.graphiql-response'), tabs.first()].map((one) =>
      one.boundingBox(),
    ),
  );
  if (!editor || !answer || !tab) throw new TypeError('The page lacks a part');
  expect(answer.y).toBeGreaterThanOrEqual(editor.y + editor.height);
  for (const { x, width } of [editor, answer, tab]) {
    expect(width).toBeGreaterThan(100);
    expect(x + width).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: /questions/ }).tap();
  expect(await page.locator('#questions').boundingBox()).toMatchObject({ x: 16, width: 358 });
  await leave();
});
