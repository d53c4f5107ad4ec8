import { lookOf, outline } from './shapes.ts';

/** The shape of a type of node, in its colour, for a line of text. */
export function Symbol({ type }: { readonly type: string }) {
  const { shape, colour } = lookOf(type);
  return (
    <svg width="18" height="18" viewBox="-9 -9 18 18" class={`node ${colour}`} aria-hidden="true">
      <path d={outline(shape, 6)} />
    </svg>
  );
}
