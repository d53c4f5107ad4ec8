import { useState } from 'preact/hooks';
import type { Result } from '../data/result.ts';
import { writeState, type State } from '../state.ts';
import { WORDS } from '../words.ts';

const FORMATS = ['csv', 'gexf', 'graphml', 'json', 'ttl'] as const;

interface ShareProps {
  readonly state: State;
  readonly result: Result;
  /** The version of the graph that is shown, which a link carries. */
  readonly version: string | null;
}

/** What a reader takes away: the link, the query, the table and the network as files. */
export function Share({ state, result, version }: ShareProps) {
  const words = WORDS[state.language];
  const [copied, setCopied] = useState<'link' | 'frame' | null>(null);
  const focus =
    state.what.kind === 'around' ? [state.what.id] : result.picture.nodes.slice(0, 100).map(({ id }) => id);
  const network = (format: string) =>
    `/export/network.${format}?${new URLSearchParams(focus.map((id) => ['focus', id]))}`;
  const query = result.question
    ? `/graphql?${new URLSearchParams({
        query: result.question.operation,
        variables: JSON.stringify(state.what.kind === 'question' ? state.what.variables : {}),
      })}`
    : `/graphql?${new URLSearchParams({
        query: `{\n  network(focus: ${JSON.stringify(focus)}) {\n    nodes { key caption entityType date degree }\n    edges { source target kind basis }\n  }\n}\n`,
      })}`;
  async function copy(what: 'link' | 'frame'): Promise<void> {
    const address = `${location.origin}/${writeState({ ...state, version, embed: what === 'frame' })}`;
    const frame = `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="860" height="640" title="${words.name}"></iframe>`;
    await navigator.clipboard.writeText(what === 'frame' ? frame : address);
    setCopied(what);
    setTimeout(() => setCopied(null), 2_000);
  }
  return (
    <div class="share">
      <button type="button" onClick={() => void copy('link')}>
        {copied === 'link' ? words.copied : words.copyLink}
      </button>
      <a href={query}>{words.showQuery}</a>
      <details>
        <summary>{words.download}</summary>
        <ul>
          <li>
            <a
              download={`pledgegraph-${state.what.kind === 'question' ? state.what.number : 'network'}.csv`}
              href={tableFile(result)}
            >
              {words.table} (CSV)
            </a>
          </li>
          <li>
            <button type="button" class="link" onClick={() => void copy('frame')}>
              {copied === 'frame' ? words.copied : words.embed}
            </button>
          </li>
          <li>
            <a href={`/picture.svg${writeState(state)}`}>{words.picture}</a>
          </li>
          {focus.length > 0
            ? FORMATS.map((format) => (
                <li key={format}>
                  <a href={network(format)}>
                    {words.network} ({format.toUpperCase()})
                  </a>
                </li>
              ))
            : null}
        </ul>
      </details>
    </div>
  );
}

/** The table as a CSV file in an address. */
function tableFile({ table }: Result): string {
  const cell = (text: string) => {
    // A cell that a spreadsheet would run as a formula gets a leading quote.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = [
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ cells }) => cells.map(({ values }) => values.map(({ text }) => text).join('; '))),
  ];
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}`)}`;
}
