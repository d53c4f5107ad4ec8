import { useEffect, useState } from 'preact/hooks';
import { readState, writeState, type State } from './state.ts';

/** The state as the address has it: a change of one is a change of the other, and Back takes it back. */
export function useAddress(first: State) {
  const [state, setState] = useState(first);
  useEffect(() => {
    const back = () => setState(readState(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  function go(next: State): void {
    setState(next);
    if (writeState(next) !== writeState(state)) history.pushState(null, '', `/${writeState(next)}`);
  }
  return { state, go };
}
