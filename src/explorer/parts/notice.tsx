import { useChanged } from '../data/changes.ts';
import { WORDS } from '../words.ts';
import type { State } from '../state.ts';

interface NoticeProps {
  readonly state: State;
  /** The version of the graph that is shown. */
  readonly version: string | null;
  readonly onReload: () => void;
}

/** A line if the graph has changed: since the link was copied, or since the page was loaded. */
export function Notice({ state, version, onReload }: NoticeProps) {
  const words = WORDS[state.language];
  const changed = useChanged(version);
  if (changed)
    return (
      <p class="notice" role="status">
        {words.changedNow}{' '}
        <button type="button" onClick={onReload}>
          {words.reload}
        </button>
      </p>
    );
  if (state.version !== null && version !== null && state.version !== version)
    return <p class="notice">{words.changedSince}</p>;
  return null;
}
