import { useRef, useState } from 'preact/hooks';
import { Network } from '../picture/network.tsx';
import type { Picture } from '../picture/picture.ts';
import { WHOLE } from '../picture/project.ts';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';
import { useCamera } from './camera.ts';
import { usePointer } from './pointer.ts';
import { useSize } from './size.ts';
import { useWalk } from './walk.ts';

interface StageProps {
  readonly picture: Picture;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
  readonly onPin: (id: string, x: number, y: number) => void;
}

/** The network with all that a reader does to it: move, enlarge, choose, expand, drag. */
export function Stage(props: StageProps) {
  const { picture, language, selected, onSelect, onExpand, onCollapse, onPin } = props;
  const words = WORDS[language];
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const { camera, setCamera, zoomBy } = useCamera(box);
  const { said, step, setCentre } = useWalk({ picture, language, selected, onSelect });
  const [hovered, setHovered] = useState<string | null>(null);
  const pointer = usePointer({
    picture,
    size,
    camera,
    setCamera,
    onHover: setHovered,
    onClick: (id) => {
      setCentre(id);
      onSelect(id);
    },
    onDoubleClick: onExpand,
    onDrag: onPin,
  });

  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    Enter: () => setCentre(selected),
    e: () => selected && onExpand(selected),
    c: () => selected && onCollapse(selected),
    f: () => setCamera(WHOLE),
    '+': () => zoomBy(1.25),
    '-': () => zoomBy(0.8),
    Escape: () => onSelect(null),
  };
  const tools = [
    ['+', words.zoomIn, () => zoomBy(1.25)],
    ['−', words.zoomOut, () => zoomBy(0.8)],
    ['⤢', words.fit, () => setCamera(WHOLE)],
  ] as const;

  if (picture.nodes.length === 0) return <p class="empty">{words.noNetwork}</p>;
  return (
    <div
      class="stage"
      ref={box}
      tabIndex={0}
      role="application"
      aria-label={`${words.network}. ${words.keys}`}
      onKeyDown={(event) => {
        const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      }}
    >
      <Network {...{ picture, size, camera, language, selected, hovered }} events={pointer} />
      <div class="tools">
        {tools.map(([sign, name, act]) => (
          <button key={sign} type="button" title={name} aria-label={name} onClick={act}>
            {sign}
          </button>
        ))}
      </div>
      <p class="aloud" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
