const CAPTION = 120;

/** The beginning of a text, whole words, as a caption. */
export function cut(text: string): string {
  return text.length <= CAPTION ? text : `${text.slice(0, text.lastIndexOf(' ', CAPTION))} …`;
}

/**
 * What an appointment is called: "vacantverklaring leidend ambtenaar FIT".
 * @param phrase the act and the post
 * @param bodies the short names of the agencies
 * @param otherwise the text that tells of the appointment, for one without an agency
 */
export function postCaption(
  { phrase, organ }: { readonly phrase: string; readonly organ?: string },
  bodies: readonly string[],
  otherwise: string,
): string {
  const named = [phrase, ...bodies].join(' ').toLowerCase();
  const post = organ === undefined || named.includes(organ) ? phrase : `${phrase} ${organ}`;
  return bodies.length > 0 ? `${post} ${bodies.join(', ')}` : `${post}: ${cut(otherwise)}`;
}
