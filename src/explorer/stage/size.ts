import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { SIZE, type Size } from '../picture/project.ts';

const LEAST = 280;

/** The size of an element, in pixels, as long as the reader changes it. */
export function useSize(box: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>(SIZE);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () =>
      setSize({
        width: Math.max(LEAST, element.clientWidth),
        height: Math.max(LEAST, element.clientHeight),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return size;
}
