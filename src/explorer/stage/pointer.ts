import { useRef } from 'preact/hooks';
import type { Picture } from '../picture/picture.ts';
import { dragged, type Camera, type Size } from '../picture/project.ts';

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;
/** Two clicks within this time are a double click, in milliseconds. */
const DOUBLE_MS = 500;

interface PointerOptions {
  readonly picture: Picture;
  readonly size: Size;
  readonly camera: Camera;
  readonly setCamera: (camera: Camera) => void;
  readonly onHover: (id: string | null) => void;
  readonly onClick: (id: string | null) => void;
  readonly onDoubleClick: (id: string) => void;
  readonly onDrag: (id: string, x: number, y: number) => void;
}

interface Press {
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
  readonly camera: Camera;
  moved: boolean;
}

/** What the mouse or a finger does to a picture: point at, click, click twice, drag a node or all of it. */
export function usePointer(options: PointerOptions) {
  const { picture, size, camera, setCamera, onHover, onClick, onDoubleClick, onDrag } = options;
  const press = useRef<Press | null>(null);
  const last = useRef<{ id: string | null; at: number }>({ id: null, at: 0 });

  function click(id: string | null, at: number): void {
    // The picture holds the pointer, so that the browser would tell of a double click on the picture alone.
    const again = id !== null && last.current.id === id && at - last.current.at < DOUBLE_MS;
    last.current = { id, at };
    if (again && id !== null) onDoubleClick(id);
    else onClick(id);
  }

  return {
    onPointerOver: (event: PointerEvent) => onHover(idAt(event)),
    onPointerLeave: () => onHover(null),
    onPointerDown: (event: PointerEvent) => {
      press.current = { id: idAt(event), x: event.clientX, y: event.clientY, camera, moved: false };
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const from = press.current;
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from.moved ||= Math.hypot(dx, dy) > CLICK;
      if (from.moved && from.id === null)
        setCamera({ ...from.camera, x: from.camera.x + dx, y: from.camera.y + dy });
    },
    onPointerUp: (event: PointerEvent) => {
      const from = press.current;
      press.current = null;
      if (!from) return;
      if (!from.moved) return click(from.id, event.timeStamp);
      if (from.id === null) return;
      const to = dragged(picture, size, camera, from.id, event.clientX - from.x, event.clientY - from.y);
      if (to) onDrag(from.id, to.x, to.y);
    },
  };
}

function idAt(event: Event): string | null {
  return (event.target as Element).closest?.('[data-id]')?.getAttribute('data-id') ?? null;
}
