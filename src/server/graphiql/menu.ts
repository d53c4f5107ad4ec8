import type { Question } from '../../api/catalogue.ts';
import { element, text } from '../../export/xml.ts';

/** Writes the menu of all questions: a link each, which opens the question in a tab. */
export function writeMenu(questions: readonly Question[]): string {
  const links = questions.map(({ number, nl, en, needs }) =>
    element(
      'li',
      { value: number },
      element(
        'a',
        { href: `/graphql?question=${number}` },
        element('span', { lang: 'nl' }, text(nl)),
        element('span', { lang: 'en' }, text(en)),
      ),
      ...(needs ? [element('small', {}, `Needs ${text(needs)}.`)] : []),
    ),
  );
  const button = element(
    'button',
    { type: 'button', popovertarget: 'questions' },
    `All ${questions.length} questions`,
  );
  const list = element('nav', { id: 'questions', popover: 'auto' }, element('ol', {}, ...links));
  return `${element('a', { href: '/' }, 'Pledgegraph')} ${button}${list}`;
}
