import type { Picture } from '../picture/picture.ts';
import { Symbol } from '../picture/symbol.tsx';
import type { State } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

interface LegendProps {
  readonly state: State;
  readonly picture: Picture;
  readonly go: (state: State) => void;
}

/** What the picture shows, with how much of each: types of nodes, and on whose word the relations exist. */
export function Legend({ picture, state, go }: LegendProps) {
  const { language, claims } = state;
  const words = WORDS[language];
  const types = new Map<string, number>();
  for (const { type } of picture.nodes) types.set(type, (types.get(type) ?? 0) + 1);
  const claimed = picture.edges.filter(({ basis }) => basis === 'ASSESSMENT').length;
  return (
    <>
      <h2>{words.types}</h2>
      <ul>
        {[...types].map(([type, count]) => (
          <li key={type}>
            <Symbol type={type} />
            {TYPES[language][type] ?? type}
            <span class="count">{count}</span>
          </li>
        ))}
      </ul>
      <h2>{words.authority}</h2>
      <ul>
        <Line kind="official" name={words.official} count={picture.edges.length - claimed} />
        <Line kind="claim" name={words.claim} count={claimed} />
      </ul>
      <label class="claims">
        <input
          type="checkbox"
          checked={claims}
          onChange={(event) => go({ ...state, claims: event.currentTarget.checked })}
        />
        {words.showClaims}
      </label>
    </>
  );
}

interface LineProps {
  readonly kind: 'official' | 'claim';
  readonly name: string;
  readonly count: number;
}

function Line({ kind, name, count }: LineProps) {
  return (
    <li>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" class="edges">
        <line class={kind} x1="0" y1="9" x2="18" y2="9" />
      </svg>
      {name}
      <span class="count">{count}</span>
    </li>
  );
}
