import {wordsInNames} from './called.js';
import {isSmall, lengthOf} from './length.js';
import {COMMENT} from './marks.js';
import {isProse, type Top} from './top.js';

const MARKED = '[itemprop~="alternativeHeadline"], [itemprop~="description"], .p-summary';
const CALLED = /\b(?:standfirst|dek|deck|sub ?(?:head(?:line|ing)?|title)|excerpt|chapo)(?: paragraph)?(?=,|$)/;
/** Names that the first paragraph of an article may have, too. */
const CALLED_OUTSIDE = /\b(?:summary|intro|teaser text|lead text|(?:article|entry|headline|news|post|story) desc(?:ription)?)(?=,|$)/;
const AROUND = 'nav, aside, footer, form, figure';
const [SHORTEST, LONGEST] = [10, 500];

/** Puts it at the beginning of the body, by a name that the reader of HTML knows. */
export function markPrinted(standfirst: Element, body: Element): void {
  standfirst.className = 'standfirst';
  body.prepend(standfirst);
}

/** What is called the standfirst between the headline and the first words; else the only paragraph of sentences in the header of the article. */
export function findPrinted(body: Element, {between}: Top): Element | undefined {
  const isHere = (one: Element) => {
    const length = lengthOf(one);
    return isSmall(one) && length >= SHORTEST && length <= LONGEST && !one.closest(`${AROUND}, ${COMMENT}`) && !one.querySelector('h1, figure, time, [rel~="author"]');
  };
  const isOutside = (one: Element) => !body.contains(one) || !!one.closest('header');
  const called = between.find((one) => (one.matches(MARKED) || CALLED.test(wordsInNames(one)) || (isOutside(one) && CALLED_OUTSIDE.test(wordsInNames(one)))) && isHere(one));
  if (called) return called;
  const [only, more] = between.filter((one) => one.localName === 'p' && one.closest('header') && isHere(one) && isProse(one));
  return more ? undefined : only;
}
