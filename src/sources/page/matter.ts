import {wordsInNames} from './called.js';
import {isFace, isLead, LEADS} from './leads.js';
import {isSmall, lengthOf} from './length.js';
import {findProse, isBefore, isProse, isSentence, type Top} from './top.js';

/** What says who wrote an article, when, and how long it is to read. */
const MATTER = /\b(?:by ?lines?|authors?|meta|metadata|time ?stamp|dates?|published|read(?:ing)? time|time to read|signature|post info|entry info)\b/;
const LONGEST_MATTER = 200;
/** What the reader of HTML takes for a byline. */
const BYLINE = '.byline, .author';

interface Known {
  /** Whether the body is marked as the words of the article, so that lines at its top are some of them. */
  readonly isMarked: boolean;
  readonly standfirst: Element | undefined;
  /** Whether a byline is still to be read. */
  readonly isByline: boolean;
  readonly players: ReadonlySet<Element>;
}

/**
 * Takes out what stands at the top of an article beside its headline, standfirst and figures: bylines, times, buttons, links to sections. What the head does not know yet is
 * read by others before.
 */
export function clearTop(body: Element, {headline, between}: Top, known: Known): void {
  const {isMarked, standfirst, isByline, players} = known;
  const isOwn = (one: Element) => one.parentElement!.closest('article') === body.closest('article') || !body.contains(one.parentElement!.closest('article'));
  const inBody = isMarked ? [] : between.filter((one) => body.contains(one) && isOwn(one));
  const [first] = findProse(body);
  for (const header of body.querySelectorAll('header')) {
    const isTop = header.contains(headline ?? null) || (first && isBefore(header, first));
    if (isTop && isSmall(header) && isOwn(header)) clearHeader(header, headline, known, lengthOf(body));
  }
  // A sign of the house, and a line under it.
  if (headline) for (const one of body.querySelectorAll('img, hr')) if (isBefore(one, headline) && (one.localName === 'hr' || isFace(one))) one.remove();
  for (const one of inBody) {
    if (!body.contains(one) || !/^(?:p|div|section|aside|footer|ul|ol|dl)$/.test(one.localName) || one.closest('header, figure') || one === standfirst || one.contains(standfirst ?? null)) continue;
    const length = lengthOf(one);
    if (!length || !isSmall(one) || length > LONGEST_MATTER || one.querySelector('h1, h2, h3, h4')) continue;
    if ([...one.querySelectorAll(LEADS)].some((lead) => isLead(lead, players)) || (isByline && one.matches(BYLINE))) continue;
    if (one.localName === 'footer' || hasMatter(one) || MATTER.test(wordsInNames(one)) || (/^[uo]l$/.test(one.localName) && isLinks(one))) one.remove();
  }
}

/** Whether it holds a time, a button, or whom to write to, and is no sentence with one. */
const hasMatter = (one: Element): boolean => !!one.querySelector('time, button, address') && !isSentence(one);

const isLinks = (list: Element): boolean => [...list.children].every((item) => [...item.querySelectorAll('a, button')].reduce((sum, link) => sum + lengthOf(link), 0) >= lengthOf(item));

function clearHeader(header: Element, headline: Element | undefined, {standfirst, isByline, players}: Known, whole: number): void {
  const paragraphs: Element[] = [...header.querySelectorAll('p')].filter((one) => isProse(one) && !one.closest('figure'));
  if (paragraphs.reduce((sum, one) => sum + (one === standfirst ? 0 : lengthOf(one)), 0) > whole / 2) return;
  const parts = [headline, standfirst, ...paragraphs];
  const isKept = (one: Element) => parts.includes(one) || (isByline && one.matches(BYLINE)) || one.matches('pre, table, blockquote') || (one.matches(LEADS) && isLead(one, players));
  const kept = [...header.querySelectorAll('*')].filter(isKept);
  header.replaceChildren(...kept.filter((one) => !kept.some((other) => other !== one && other.contains(one))));
}
