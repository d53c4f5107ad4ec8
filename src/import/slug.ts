import slugify from '@sindresorhus/slugify';
import { createHash } from 'node:crypto';

const LENGTH = 80;

/** White space collapsed, in Unicode's composed form: how titles are compared. */
export function collapsed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The beginning of a text as a slug, and eight characters that tell it from any other text that begins alike. */
export function slugKey(text: string): string {
  const slug = slugify(text);
  const cut =
    slug.length <= LENGTH
      ? slug
      : slug.slice(0, slug.lastIndexOf('-', LENGTH) + 1 || LENGTH).replace(/-$/, '');
  return `${cut}-${sha256(collapsed(text)).slice(0, 8)}`;
}

/** The SHA-256 of a text or of bytes, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
