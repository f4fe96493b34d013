import {lineOf} from './length.js';

/** Fewer letters than these in paragraphs are what a page says around a form, and no article. */
const LEAST_WORDS = 140;
const AROUND = 'form, nav, header, footer, aside';

/** Whether a page has a form to log in: pages of articles may have one too. To be asked of the page as it came. */
export const asksForPassword = (page: Document): boolean => !!page.querySelector('input[type="password" i]');

/** Whether so little is said that it is no article, but what stands around a form. */
export function saysLittle(body: Element): boolean {
  // Some pages are one form as a whole.
  const isAround = (paragraph: Element) => body.contains(paragraph.closest(AROUND));
  const paragraphs = [...body.querySelectorAll('p')].filter((paragraph) => !isAround(paragraph));
  return paragraphs.reduce((sum, {textContent}) => sum + lineOf(textContent).length, 0) < LEAST_WORDS;
}
