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
  readonly go: (state: State) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
}

/** The views of one result, one of them open. */
export function Views(props: ViewsProps) {
  const { state, result, go } = props;
  const view = state.view ?? (result.view.toLowerCase() as View);
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
        <Share state={state} result={result} />
      </div>
      <section id="view" role="tabpanel" aria-labelledby={`tab-${view}`} class={view}>
        <Open view={view} {...props} />
      </section>
    </>
  );
}

function Open({ view, result, state, go, onSelect, onExpand }: ViewsProps & { readonly view: View }) {
  const { language, selected, pinned } = state;
  const { table, picture } = result;
  if (view === 'table') return <Table {...{ table, language, selected, onSelect }} />;
  if (view === 'timeline') return <Timeline size={SIZE} {...{ table, language, selected, onSelect }} />;
  const isPath = table.columns.some(({ key }) => key === 'relations.evidence.words');
  return (
    <>
      {isPath ? <Chain table={table} language={language} onSelect={onSelect} /> : null}
      <Stage
        {...{ picture, language, selected, onSelect, onExpand }}
        onPin={(id, x, y) => go({ ...state, pinned: [...pinned.filter(([one]) => one !== id), [id, x, y]] })}
      />
    </>
  );
}
