import { useEffect, useState } from 'preact/hooks';

const CHANGED = `subscription Changed($since: String) { graphChanged(since: $since) { graphVersion } }`;

/** Whether the graph has changed since a version, as the server tells while the page is open. */
export function useChanged(version: string | null): boolean {
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    setChanged(false);
    if (version === null) return undefined;
    const asked = new URLSearchParams({ query: CHANGED, variables: JSON.stringify({ since: version }) });
    const source = new EventSource(`/graphql?${asked}`);
    source.addEventListener('next', () => setChanged(true));
    // A server that answers its catalogue alone refuses: then nothing is told.
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && source.close());
    return () => source.close();
  }, [version]);
  return changed;
}
