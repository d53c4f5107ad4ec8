import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WHOLE, type Camera } from '../picture/project.ts';

/** The camera of a picture, which the wheel of the mouse moves too. */
export function useCamera(box: RefObject<HTMLElement | null>) {
  const [camera, setCamera] = useState<Camera>(WHOLE);
  const zoomBy = (factor: number) =>
    setCamera(({ x, y, zoom }) => {
      const next = Math.min(8, Math.max(0.4, zoom * factor));
      return { x: (x * next) / zoom, y: (y * next) / zoom, zoom: next };
    });

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

  return { camera, setCamera, zoomBy };
}
