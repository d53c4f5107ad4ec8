import type { Language } from '../state.ts';

/** The address of the page of a node, which is also the address of the node in linked data. */
export function pageOf(id: string, language: Language): string {
  const at = id.indexOf(':');
  const key = encodeURIComponent(id.slice(at + 1)).replaceAll('%2F', '/');
  return `/id/${id.slice(0, at)}/${key}${language === 'en' ? '?lang=en' : ''}`;
}

/** The id of the node that an address is of; null for an address of another kind. */
export function idIn(path: string): string | null {
  const [, type, key] = /^\/id\/(\w+)\/(.+)$/.exec(path) ?? [];
  return type && key ? `${type}:${decodeURIComponent(key)}` : null;
}
