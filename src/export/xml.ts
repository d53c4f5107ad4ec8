// A writer of a few lines: xmlbuilder2 leaves a "&lt;" in a text as it is, which a parser then reads as "<", and takes
// 3 s for 20,000 nodes.

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** What XML 1.0 cannot hold, however it is written: most control characters, half surrogates, two non-characters. */
const FORBIDDEN = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML writes it, in an element or an attribute, without the characters that it cannot hold. */
export function text(value: string): string {
  return value
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (one) => ESCAPES[one] ?? `&#${one.charCodeAt(0)};`);
}

/** The start of an element; attributes that are null are left out. */
export function open(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${text(String(value))}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** An element with its content, which is XML already. */
export function element(name: string, attributes: Attributes = {}, ...inside: string[]): string {
  const start = open(name, attributes);
  return inside.length === 0 ? `${start.slice(0, -1)}/>` : `${start}${inside.join('')}</${name}>`;
}

/** An element on a line of its own. */
export const line: typeof element = (...given) => `\n${element(...given)}`;
