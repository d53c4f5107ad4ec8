import { namesIn } from '../../search/curated.ts';
import { plainText } from './plain.ts';

/** Number of characters of a caption that a picture has room for. */
export const LABEL_LENGTH = 40;
/** Number of characters at the beginning of a caption that is cut; the others are its end. */
const BEGINNING = 20;

/**
 * The short name of a node, made from its caption: without its date, without Markdown, and without the programme that
 * a title begins with. A long caption keeps its beginning and its end, because titles of one kind begin alike.
 */
export function labelOf(caption: string): string {
  const undated = caption.replace(/^(\[\d+\] )?\d{4}-\d\d-\d\d – /, '$1');
  // Citations such as [7] are no part of a name; a reference begins with its own number.
  const plain = plainText(undated).replace(/(?<=.)\s*\[\d+\]/g, '');
  return plain.length <= LABEL_LENGTH ? plain : shortened(withoutProgramme(plain));
}

function withoutProgramme(title: string): string {
  const [first] = namesIn(title);
  if (first?.type !== 'Programme' || first.start > 0 || title.slice(first.end, first.end + 2) !== ': ')
    return title;
  const rest = title.slice(first.end + 2);
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

/** The first and the last words of a text; a very long word is cut. */
function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  const cut = text.slice(0, BEGINNING + 1);
  const beginning = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : text.slice(0, BEGINNING);
  const end = text.slice(-(LABEL_LENGTH - beginning.length - ' … '.length));
  const word = end.indexOf(' ');
  return `${beginning} … ${word >= 0 && word < end.length / 2 ? end.slice(word + 1) : end.trim()}`;
}
