import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../data.ts';
import { clockwise, Network, project, SIZE, WHOLE, type Camera, type Size } from '../picture/network.tsx';
import { nameOf } from '../picture/labels.ts';
import type { Language } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';

interface StageProps {
  readonly picture: Picture;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onPin: (id: string, x: number, y: number) => void;
}

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;
/** Two clicks within this time are a double click, in milliseconds. */
const DOUBLE_MS = 500;

/** The network with all that a reader does to it: move, enlarge, choose, expand, drag. */
export function Stage({ picture, language, selected, onSelect, onExpand, onPin }: StageProps) {
  const words = WORDS[language];
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>(SIZE);
  const [camera, setCamera] = useState<Camera>(WHOLE);
  const [hovered, setHovered] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const press = useRef<{ id: string | null; x: number; y: number; camera: Camera; moved: boolean } | null>(
    null,
  );

  const last = useRef<{ id: string | null; at: number }>({ id: null, at: 0 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () =>
      setSize({ width: Math.max(280, element.clientWidth), height: Math.max(280, element.clientHeight) });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The browser would scroll the page: only a listener that is not passive can keep it from that.
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== element && !element.contains(document.activeElement))
        return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  });

  const zoomBy = (factor: number) =>
    setCamera(({ x, y, zoom }) => {
      const next = Math.min(8, Math.max(0.4, zoom * factor));
      return { x: (x * next) / zoom, y: (y * next) / zoom, zoom: next };
    });

  const idAt = (event: Event) =>
    (event.target as Element).closest?.('[data-id]')?.getAttribute('data-id') ?? null;

  function tell(id: string): void {
    const node = picture.nodes.find((one) => one.id === id);
    if (!node) return;
    setSaid(
      `${TYPES[language][node.type] ?? node.type}, ${nameOf(node, language)}, ${node.degree} ${words.links}`,
    );
  }

  function step(direction: 1 | -1): void {
    const from = selected ?? picture.focus ?? picture.nodes[0]?.id;
    if (!from) return;
    if (!selected) return choose(from);
    const around = clockwise(picture, walked.current ?? from);
    const at = around.indexOf(from);
    const next = around[(at + direction + around.length) % around.length];
    if (next) choose(next);
  }
  /** The node whose neighbours the arrow keys walk: Enter selects it. */
  const walked = useRef<string | null>(null);
  function choose(id: string): void {
    walked.current ??= id;
    onSelect(id);
    tell(id);
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    Enter: () => void (walked.current = selected),
    e: () => selected && onExpand(selected),
    f: () => setCamera(WHOLE),
    '+': () => zoomBy(1.25),
    '-': () => zoomBy(0.8),
    Escape: () => onSelect(null),
  };

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
      <Network
        picture={picture}
        size={size}
        camera={camera}
        language={language}
        selected={selected}
        hovered={hovered}
        events={{
          onPointerOver: (event) => setHovered(idAt(event)),
          onPointerLeave: () => setHovered(null),
          onPointerDown: (event) => {
            press.current = { id: idAt(event), x: event.clientX, y: event.clientY, camera, moved: false };
            event.currentTarget.setPointerCapture(event.pointerId);
          },
          onPointerMove: (event) => {
            const from = press.current;
            if (!from) return;
            const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
            from.moved ||= Math.hypot(dx, dy) > CLICK;
            if (!from.moved) return;
            if (from.id === null) setCamera({ ...from.camera, x: from.camera.x + dx, y: from.camera.y + dy });
          },
          onPointerUp: (event) => {
            const from = press.current;
            press.current = null;
            if (!from) return;
            if (!from.moved) {
              // The picture holds the pointer, so that the browser would tell of a double click on the picture alone.
              const again =
                from.id !== null &&
                last.current.id === from.id &&
                event.timeStamp - last.current.at < DOUBLE_MS;
              last.current = { id: from.id, at: event.timeStamp };
              walked.current = from.id;
              if (again && from.id !== null) onExpand(from.id);
              else onSelect(from.id);
            } else if (from.id !== null) {
              const to = moved(
                picture,
                size,
                camera,
                from.id,
                event.clientX - from.x,
                event.clientY - from.y,
              );
              if (to) onPin(from.id, to.x, to.y);
            }
          },
        }}
      />
      <div class="tools">
        <button type="button" title={words.zoomIn} aria-label={words.zoomIn} onClick={() => zoomBy(1.25)}>
          +
        </button>
        <button type="button" title={words.zoomOut} aria-label={words.zoomOut} onClick={() => zoomBy(0.8)}>
          −
        </button>
        <button type="button" title={words.fit} aria-label={words.fit} onClick={() => setCamera(WHOLE)}>
          ⤢
        </button>
      </div>
      <p class="aloud" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** Where in the picture a place on the screen is, relative to a node: the picture is stretched, so each axis has its scale. */
function moved(picture: Picture, size: Size, camera: Camera, id: string, dx: number, dy: number) {
  const dots = project(picture, size, camera);
  const [node] = dots.filter((dot) => dot.id === id);
  if (!node) return null;
  const scale = (along: 'x' | 'y', seen: 'px' | 'py') => {
    const other = dots.find((dot) => Math.abs(dot[along] - node[along]) > 1);
    return other ? (other[seen] - node[seen]) / (other[along] - node[along]) : 1;
  };
  return { x: node.x + dx / scale('x', 'px'), y: node.y + dy / scale('y', 'py') };
}
