const CAPTION = 120;

/** The beginning of a text, whole words, as a caption. */
export function cut(text: string): string {
  return text.length <= CAPTION ? text : `${text.slice(0, text.lastIndexOf(' ', CAPTION))} …`;
}
