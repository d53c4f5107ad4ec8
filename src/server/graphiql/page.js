// Opens GraphiQL where its reader wants to be: at the question of the address, at the tab of the last visit, or at the
// questions that open first.

/* global GIVEN, WORKERS, YogaGraphiQL */

self.MonacoEnvironment = {
  getWorkerUrl: (_, label) =>
    URL.createObjectURL(new Blob([WORKERS[label]], { type: 'application/javascript' })),
};

/** The tab that was open at the end of the last visit, as GraphiQL keeps it. */
function lastTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}

const operations = new Map(GIVEN.operations);
const asked = new URLSearchParams(location.search);
const linked = asked.get('query') ?? operations.get(Number(asked.get('question')));
const first = GIVEN.tabs.map((number) => ({ query: operations.get(number) }));
const tab = linked
  ? { query: linked, variables: asked.get('variables'), headers: asked.get('headers') }
  : (lastTab() ?? first[0]);

/** Keeps the address of what is shown in the address bar. Headers stay out of it: they may be secret. */
function address(name) {
  return (text) => {
    const url = new URL(location.href);
    for (const old of ['question', 'headers', name]) url.searchParams.delete(old);
    if (text) url.searchParams.set(name, text);
    history.replaceState(null, '', url);
  };
}

YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  endpoint: '/graphql',
  title: GIVEN.title,
  logo: '',
  // GraphiQL looks for a tab with these three, and opens one where there is none.
  query: tab.query ?? '',
  variables: tab.variables ?? '',
  initialHeaders: tab.headers ?? '',
  defaultTabs: linked ? [tab, ...first.filter(({ query }) => query !== linked)] : first,
  onEditQuery: address('query'),
  onEditVariables: address('variables'),
});

/** "MoreThanOneAgency" in words: "More than one agency"; names in capitals stay. */
function inWords(name) {
  const words = name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.map((word, i) => (i > 0 && /[a-z]/.test(word) ? word.toLowerCase() : word)).join(' ');
}

// GraphiQL names a tab after its operation, and a name of GraphQL has no blanks. It opens a tab out of sight where the
// others fill the width.
new MutationObserver((changes) => {
  for (const { firstChild: title } of document.querySelectorAll('.graphiql-tab-button'))
    if (title.data !== inWords(title.data)) title.data = inWords(title.data);
  if (changes.some(({ target, addedNodes }) => target.role === 'tab' || addedNodes.length > 0))
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}).observe(document.querySelector('#root'), {
  attributeFilter: ['aria-selected'],
  characterData: true,
  childList: true,
  subtree: true,
});
