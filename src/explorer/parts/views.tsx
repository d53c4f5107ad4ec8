import type { Result } from '../data/result.ts';
import { SIZE } from '../picture/project.ts';
import { Stage } from '../stage/stage.tsx';
import { VIEWS, type State, type View } from '../state.ts';
import { Table } from '../table/table.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { WORDS } from '../words.ts';
import { Chain } from './chain.tsx';
import { Share } from './share.tsx';

interface ViewsProps {
  readonly state: State;
  readonly result: Result;
  /** The version of the graph that is shown. */
  readonly version: string | null;
  readonly go: (state: State) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
}

const viewOf = (state: State, result: Result): View => state.view ?? (result.view.toLowerCase() as View);

/** The views of one result, one of them open. */
export function Views(props: ViewsProps) {
  const { state, result, version, go } = props;
  const view = viewOf(state, result);
  return (
    <>
      <div class="bar">
        <div class="tabs" role="tablist">
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === view}
              aria-controls="view"
              onClick={() => go({ ...state, view: one })}
            >
              {WORDS[state.language][one]}
            </button>
          ))}
        </div>
        <Share state={state} result={result} version={version} />
      </div>
      <section id="view" role="tabpanel" aria-labelledby={`tab-${view}`} class={view}>
        <OpenView {...props} />
      </section>
    </>
  );
}

/** The view that is open: what the reader chose, or else what suits the answer. */
export function OpenView({ result, state, go, onSelect, onExpand, onCollapse }: Omit<ViewsProps, 'version'>) {
  const view = viewOf(state, result);
  const { language, selected, pinned } = state;
  const { table, picture } = result;
  if (view === 'table') return <Table {...{ table, language, selected, onSelect }} />;
  if (view === 'timeline') return <Timeline size={SIZE} {...{ table, language, selected, onSelect }} />;
  const isPath = table.columns.some(({ key }) => key === 'relations.evidence.words');
  return (
    <>
      {isPath ? <Chain table={table} language={language} onSelect={onSelect} /> : null}
      <Stage
        {...{ picture, language, selected, onSelect, onExpand, onCollapse }}
        onPin={(id, x, y) => go({ ...state, pinned: [...pinned.filter(([one]) => one !== id), [id, x, y]] })}
      />
    </>
  );
}
