import { useEffect, useRef, useState } from 'preact/hooks';
import type { State } from '../state.ts';
import { askAt, Refused } from './api.ts';
import { load } from './load.ts';
import type { PageData } from './result.ts';

/** What a state shows: it is loaded again when the state asks for something else. The last result stays meanwhile. */
export function usePageData(state: State, first: PageData) {
  const [data, setData] = useState(first);
  const [failure, setFailure] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const key = keyOf(state);
  const asked = useRef(key);

  async function ask(): Promise<void> {
    asked.current = key;
    setBusy(true);
    try {
      const loaded = await load(state, askAt());
      if (asked.current !== key) return;
      setData(loaded);
      setFailure(null);
    } catch (error) {
      if (asked.current === key)
        setFailure(error instanceof Refused ? error : new Refused(String(error), 'UNKNOWN'));
    } finally {
      if (asked.current === key) setBusy(false);
    }
  }
  useEffect(() => {
    if (key !== asked.current) void ask();
  }, [key]);

  return { data, failure, busy, again: () => void ask() };
}

/** What must be loaded for a state: it is loaded again when this changes. */
function keyOf({ what, language, claims, expanded, pinned }: State): string {
  return JSON.stringify([what, language, claims, expanded, pinned]);
}
