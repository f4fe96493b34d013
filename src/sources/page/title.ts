import type {Draft} from '../../model/draft.js';
import {keyOf} from '../html/head.js';
import {stripSite} from './head.js';
import {lineOf, wordsOf} from './length.js';

/** The first `h1` of the article, or of what stands around it; else the only one of the page, unless it is the name of the site. */
export function findTitle(page: Document, body: Element, metas: Draft): Element | undefined {
  const titles = [...page.querySelectorAll('h1')].filter((title) => wordsOf(title));
  const around = body.closest('article, main') ?? body;
  const isNear = (title: Element) => around.contains(title) || title.closest('article, main, [itemtype*="Article"]');
  const [only, more] = titles;
  return titles.find((title) => isNear(title) && !isSiteName(title, metas)) ?? (more || !only || isSiteName(only, metas) ? undefined : only);
}

/** The name of a publisher. */
export const nameOf = (publisher: unknown) => (publisher as {name?: string} | undefined)?.name;

/** Whether a headline leads to the front page, is what the site calls itself, or stands in the title of the page beside that of the article, or at its end. */
function isSiteName(headline: Element, {headline: said, publisher}: Draft): boolean {
  const link = headline.querySelector('a[href]') ?? headline.closest('a[href]');
  const whole = lineOf(headline.ownerDocument.querySelector('title')?.textContent);
  const [words, article, title] = [wordsOf(headline), said, whole].map(keyOf);
  const rest = stripSite(whole, wordsOf(headline));
  const isLast = rest !== whole && keyOf(rest) !== words;
  const isBeside = !article!.includes(words!) && [words, article].every((part) => title!.includes(part!));
  return /^(?:https?:\/\/[^/]*)?\/$/.test(link?.getAttribute('href') ?? '') || words === keyOf(nameOf(publisher)) || isBeside || isLast;
}
