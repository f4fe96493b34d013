import {isSpoken, wordsInNames} from './called.js';
import {isSmall, lengthOf, wordsOf} from './length.js';
import {findProse, isBefore} from './top.js';

const ROLES = /^(?:complementary|toolbar|navigation|search|contentinfo|dialog|alertdialog|menu|menubar|tablist)$/;
const BLOCKS = /^(?:div|section|aside|[uod]l|nav|header|footer)$/;
/** What templates call that which is no part of an article, though it stands in it. */
const CALLED =
  /\b(?:ads?\d*|ad ?slots?\d*|adverts?|advertisements?|advertising|sponsored|outbrain|taboola|shar(?:e|ing)|social|newsletters?|related|recommend(?:ed|ations?)|recirc|promo|paywall|comments?|bread ?crumbs?|pagination|paginav|tag ?cloud|tags|toc|subscribe|sign ?up|cookies?|toolbar|reactions?|no ?print|(?:hide for|hidden) print|print none|(?:most|up|read|jump) (?:read|next|link)|about (?:the )?author|author (?:bio|box|card|details|info|profile))\b/;
/** Links that the story has a place for. */
const RELATED = '.related, .related-posts, .related-articles, .related-stories, .yarpp-related, .jp-relatedposts';
/** What may be the article's own, whatever it stands in. */
const OWN = 'h1, blockquote, iframe, video, audio, table, pre';
const LONGEST_PARAGRAPH = 200;
const MOST = 500;

/**
 * Takes out of the body of an article what is none of it: by its role, by what the template calls it, links to a place in the page, words for those who hear it alone,
 * what says where an article belongs after its end. Whatever says much, or holds what an article may show, is left.
 */
export function clearFurniture(body: Element, isMarked: boolean): void {
  const whole = lengthOf(body);
  const isMinor = (one: Element) =>
    isSmall(one) && body.contains(one) && !one.querySelector(OWN) && lengthOf(one) < whole / 3 && [...one.querySelectorAll('p')].every((paragraph) => lengthOf(paragraph) < LONGEST_PARAGRAPH);
  // One look at all, for each selector of its own is slow in jsdom.
  const all = [...body.querySelectorAll('*')];
  for (const one of all) if (isSpoken(one) && isSmall(one) && !one.closest('h1') && !one.querySelector('img, h1')) label(one);
  for (const one of body.querySelectorAll('figure cite, figure small')) credit(one);
  const isFurniture = (one: Element) => hasRole(one) || (BLOCKS.test(one.localName) && CALLED.test(wordsInNames(one)) && !one.matches(RELATED));
  for (const one of all.filter(isFurniture).slice(0, MOST)) if (isMinor(one)) one.remove();
  for (const link of [...body.querySelectorAll('a[href^="#"]')].slice(0, MOST)) clearAnchor(link, body);
  for (const footer of body.querySelectorAll('footer')) if (!footer.closest('blockquote, figure') && isMinor(footer) && isMostly(footer, 'a, time, button')) footer.remove();
  for (const summary of body.querySelectorAll('details > summary')) if (isSmall(summary.parentElement!) && wordsOf(summary) === wordsOf(summary.parentElement!)) summary.parentElement!.remove();
  if (!isMarked) clearEnds(body, isMinor);
}

const hasRole = (one: Element): boolean => ROLES.test(one.getAttribute('role') ?? '') || /advertisement/i.test(one.getAttribute('aria-label') ?? '');

/** A label for those who hear the page is none of its words; beside a picture it stands before who made it. */
function label(spoken: Element): void {
  const around = spoken.parentElement!;
  // Whatever it stands beside in its block, or else the next element, where that block has more than words.
  const after = around.localName === 'figure' || (isSmall(around) && around.querySelector('img, figcaption')) ? spoken.nextElementSibling : undefined;
  const isLabel = /[,:：،.…]$/.test(wordsOf(spoken));
  spoken.remove();
  if (isLabel) credit(after ?? around);
}

/** What stands in a figure beside its picture and its caption says who made it. */
function credit(words: Element | null): void {
  const figure = words?.closest('figure');
  if (!words || !figure || words === figure || !isSmall(figure) || words.closest('figcaption') || words.querySelector('img, figcaption')) return;
  if (!wordsOf(words) || !figure.querySelector('img, amp-img') || figure.querySelector('blockquote, table')) return;
  const page = words.ownerDocument;
  const small = page.createElement('small');
  (figure.querySelector('figcaption') ?? figure.appendChild(page.createElement('figcaption'))).append(small);
  small.append(words);
}

/** A link to a place in the page, alone in its block, leads over something; in a heading it is its mark. */
function clearAnchor(link: Element, body: Element): void {
  const block = link.closest('p, li, h1, h2, h3, h4, h5, h6, div, section, article, header');
  if (!block || !body.contains(link)) return;
  const isMark = /^h\d$/.test(block.localName) && (link.hasAttribute('hidden') || link.getAttribute('aria-hidden') === 'true' || /^[^\p{L}\p{N}]{0,3}$/u.test(wordsOf(link)));
  const list = link.closest('ul, ol');
  const isContents = !!list && isSmall(list) && [...list.querySelectorAll('li')].every((item) => item.querySelector('a[href^="#"]')) && isMostly(list, 'a');
  if (isContents) list.remove();
  else if (isMark || (!/^h\d$/.test(block.localName) && isAlone(link, block))) link.remove();
}

const isEmpty = (node: Node): boolean => !(node.nodeType === 3 ? node.nodeValue?.trim() : lengthOf(node));

/** Whether nothing stands beside a link in its block but other blocks. */
function isAlone(link: Element, block: Element): boolean {
  const isApart = (node: Node) => node === link || isEmpty(node) || /^(?:p|div|section|header|figure|[uo]l|nav|h\d)$/.test((node as Element).localName);
  return lengthOf(block) === lengthOf(link) || (link.parentElement === block && isSmall(block) && [...block.childNodes].every(isApart));
}

/** Whether most of the words of an element stand in some elements. */
function isMostly(one: Element, names: string): boolean {
  const parts = [...one.querySelectorAll(names)].filter((part) => !part.parentElement!.closest(names));
  return parts.reduce((sum, part) => sum + lengthOf(part), 0) > lengthOf(one) * 0.6;
}

/** Before the first sentences and after the last: blocks that are lists of links, or headlines that are links; they lead elsewhere. */
function clearEnds(body: Element, isMinor: (one: Element) => boolean): void {
  const [first, last] = findProse(body);
  if (!first || !last) return;
  const all = [...body.querySelectorAll('div, section, aside, nav')];
  for (const one of [...all.slice(0, MOST), ...all.slice(MOST).slice(-MOST)]) {
    const isOutside = isBefore(one, first) || isBefore(last, one);
    if (!isOutside || !isSmall(one) || one.contains(first) || !body.contains(one)) continue;
    const isLinks = one.querySelectorAll('a').length > 2 || one.querySelector('li a, article a, h2 a, h3 a, h4 a');
    if (isLinks && isMostly(one, 'a, h2, h3, h4, h5, h6, time, button') && isMinor(one)) one.remove();
  }
}
