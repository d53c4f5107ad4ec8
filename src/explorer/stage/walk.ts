import { useRef, useState } from 'preact/hooks';
import { nameOf } from '../picture/names.ts';
import { clockwise, type Picture } from '../picture/picture.ts';
import type { Language } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

interface WalkOptions {
  readonly picture: Picture;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The walk from neighbour to neighbour with the arrow keys, with what a screen reader hears of it. */
export function useWalk({ picture, language, selected, onSelect }: WalkOptions) {
  const [said, setSaid] = useState('');
  /** The node whose neighbours are walked. */
  const centre = useRef<string | null>(null);

  function tell(id: string): void {
    const node = picture.nodes.find((one) => one.id === id);
    if (!node) return;
    const type = TYPES[language][node.type] ?? node.type;
    setSaid(`${type}, ${nameOf(node, language)}, ${node.degree} ${WORDS[language].links}`);
  }

  function choose(id: string): void {
    centre.current ??= id;
    onSelect(id);
    tell(id);
  }

  /** Goes to the next neighbour clockwise, or to the previous neighbour. */
  function step(direction: 1 | -1): void {
    const from = selected ?? picture.focus ?? picture.nodes[0]?.id;
    if (!from) return;
    if (!selected) return choose(from);
    const around = clockwise(picture, centre.current ?? from);
    const at = around.indexOf(from);
    const next = around[(at + direction + around.length) % around.length];
    if (next) choose(next);
  }

  return { said, step, setCentre: (id: string | null) => void (centre.current = id) };
}
