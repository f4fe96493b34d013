import {lengthOf, wordsOf} from './length.js';

/** Where the headline of an article is, and what stands between it and the first words. */
export interface Top {
  /** What is sure to be of the same article, with its headline where it has one. */
  readonly place?: Element | undefined;
  readonly headline?: Element | undefined;
  /** The elements between the headline and the first sentences, in their order. */
  readonly between: readonly Element[];
}

/** What holds an article with its headline and byline, by its element, microformats, microdata or RDFa. */
export const ARTICLE = 'article, main, .h-entry, .hentry, [itemtype*="Article"], [itemtype$="Posting"], [typeof*="Article"], [typeof$="Posting"]';
/** What is marked as the words of an article. */
export const BODY = '[itemprop~="articleBody"], [property~="articleBody"]';
const MOST_HEADLINES = 20;
const MOST_BETWEEN = 1000;

export const isBefore = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) > 0;

/** What stands around a body, from the inside out, as far as it is sure to be of the same article. */
function* around(body: Element): Generator<Element> {
  for (let one = body.parentElement?.closest(ARTICLE); one; one = one.parentElement?.closest(ARTICLE)) yield one;
  const page = body.ownerDocument;
  if (page.querySelectorAll('h1').length === 1) yield page.body;
}

/** The top of the article whose words stand in an element. */
export function findTop(body: Element): Top {
  const inside = body.querySelector('h1');
  const headlines = [...body.ownerDocument.querySelectorAll('h1')].filter((title) => isBefore(title, body)).slice(-MOST_HEADLINES).reverse();
  const headlineIn = (one: Element) => headlines.find((title) => one.contains(title));
  const places = [...around(body)];
  const place = inside ? body : places.find(headlineIn) ?? (body.matches(BODY) ? places.find((one) => one.localName !== 'body') : body.closest('.h-entry') ?? undefined);
  const headline = inside ?? (place && headlineIn(place));
  const [first] = findProse(body);
  const all = [...(place ?? body).querySelectorAll('*')];
  const between = all.slice(headline ? all.indexOf(headline) + 1 : 0, first && all.indexOf(first)).slice(0, MOST_BETWEEN);
  return {place, headline, between: between.filter((one) => (first ? !one.contains(first) : one.closest('header')))};
}

const LEAST_SENTENCE = 40;
const LEAST_PROSE = 100;
const ENDS = /[.!?。！？…۔।؟]["”’»)\]』」]?$/;

/** Whether words end as sentences do, and are more than a date. */
export const isSentence = (one: Element): boolean => ENDS.test(wordsOf(one)) && lengthOf(one) - [...one.querySelectorAll('time')].reduce((sum, time) => sum + lengthOf(time), 0) >= LEAST_SENTENCE;

/** Whether a paragraph says something in sentences, and not who wrote what when. */
export const isProse = (paragraph: Element): boolean => {
  const length = lengthOf(paragraph);
  if (length < LEAST_SENTENCE) return false;
  const links = [...paragraph.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  return ((length >= LEAST_PROSE && !paragraph.querySelector('time')) || isSentence(paragraph)) && links < length / 2;
};

/** The first and the last paragraph of a body that say something. */
export function findProse(body: Element): [first?: Element, last?: Element] {
  const all = [...body.querySelectorAll('p')];
  const first = all.find((one) => isProse(one) && !one.closest('nav, footer, form, figcaption, header'));
  return first ? [first, all.reverse().find((one) => isProse(one) && !one.closest('nav, footer, form, figcaption'))!] : [];
}
