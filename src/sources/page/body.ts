import {Readability} from '@mozilla/readability';
import {isCalled} from './called.js';
import {findLeads, FOREIGN} from './leads.js';
import {lengthOf} from './length.js';
import {COMMENT} from './marks.js';
import {BODY, findTop, type Top} from './top.js';

const LEAST_BODY = 140;
/** What stands around articles, and is none. */
const AROUND_WORDS = `nav, aside, footer, form, ${COMMENT}`;
const MEDIA = 'img, picture, iframe, video, audio, embed, object, noscript';
/** What holds media that do not belong to the article, though they may stand inside it. */
const FURNITURE = `${FOREIGN}, header, [class*="avatar" i]`;

const isOuter = (element: Element, all: readonly Element[]) => !all.some((other) => other !== element && other.contains(element));

/**
 * The element that holds the article and as little else as can be told: what is marked as its body, its `article`, or what Readability finds. What
 * leads it is put at its beginning; of frames, only the players named.
 */
export function findBody(page: Document, players: ReadonlySet<Element>): Body {
  const {bodies, isMarked} = findWords(page);
  const body = bodies.length === 1 ? bodies[0]! : joinParts(bodies);
  const top = findTop(body);
  body.prepend(...findLeads(body, top, players));
  return {body, isMarked, top};
}

/** The element that holds an article, whether the page says that it holds nothing else, and what stands above its words. */
export interface Body {
  readonly body: Element;
  readonly isMarked: boolean;
  readonly top: Top;
}

/** The parts of an article in one element, where the first of them stands: what is said of an article stands around it. */
function joinParts(parts: readonly Element[]): Element {
  const [first] = parts;
  const whole = first!.ownerDocument.createElement('div');
  first!.before(whole);
  whole.append(...parts);
  return whole;
}

/** Posts of a thread, where the first one is the article. */
const POST = '[itemtype$="Posting"] [itemprop~="text"]';
/** What the templates of most sites call the words of an article. */
const CALLED = /^e-content$|(?:^|[-_])(?:article|entry|post|story|news|blog|release|gh|detail)s?[-_]*(?:page[-_]*)?(?:body|content|text)(?:$|__)|^(?:body[-_]*content|content[-_]*body)$/i;
const RICH = /(?:^|[-_])rich[-_]*(?:text|content)$|^wysiwyg$/i;
const MOST_CALLED = 100;
const LEAST_PART = 40;

function findWords(page: Document): {bodies: Element[]; isMarked: boolean} {
  const marked = [...page.querySelectorAll(BODY)].slice(0, MOST_CALLED);
  const bodies = marked.filter((element) => isOuter(element, marked));
  if (bodies.reduce((sum, body) => sum + lengthOf(body), 0) >= LEAST_BODY) return {bodies, isMarked: true};
  const post = [...page.querySelectorAll(POST)].slice(0, MOST_CALLED).find((element) => !element.closest(COMMENT));
  if (post && lengthOf(post) >= LEAST_BODY) return {bodies: [post], isMarked: true};
  const article = findArticle(page);
  const isWhole = article && lengthOf(article) >= Math.min(LEAST_BODY, lengthOf(page.body) / 2);
  const called = findCalled(isWhole ? article : page.body);
  if (called) return {bodies: [called], isMarked: true};
  if (isWhole) return {bodies: [article], isMarked: false};
  return {bodies: [(costOf(page.body) > MOST_COST ? undefined : findByText(page)) ?? page.querySelector('main, [role="main"]') ?? page.body], isMarked: false};
}

/** The letters of the paragraphs in an element. The parser's depth is capped (sanitize/caps.ts). */
function proseOf(element: Element): number {
  let letters = 0;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'p') letters += lengthOf(child);
    else if (!child.matches(AROUND_WORDS)) letters += proseOf(child);
  }
  return letters;
}

/** The only element that the template calls the words of an article, and not a part of them, if most of the paragraphs stand in it. */
function findCalled(place: Element): Element | undefined {
  const all = [...place.querySelectorAll('div, section, article')];
  for (const pattern of [CALLED, RICH]) {
    const called = all.filter((element) => isCalled(element, pattern)).slice(0, MOST_CALLED);
    const [only, more] = called.filter((element) => isOuter(element, called) && lengthOf(element) >= LEAST_PART && !element.closest(AROUND_WORDS));
    if (only && !more && lengthOf(only) >= LEAST_BODY && proseOf(only) >= proseOf(place) * 0.7) return only;
  }
  return undefined;
}

/** The one `article`; of several, as pages have for other stories, the only one with a headline of the first level, or the one that says more than all others. */
function findArticle(page: Document): Element | undefined {
  const articles = [...page.querySelectorAll('article, [role="article"]')].slice(0, 100);
  const all = articles.filter((element) => isOuter(element, articles) && element.querySelector('p'));
  const [headed, more] = all.filter((element) => element.querySelector('h1'));
  const words = all.reduce((sum, element) => sum + lengthOf(element), 0);
  return headed && !more ? headed : all.find((element) => lengthOf(element) > words / 2);
}

/** What Readability may cost: in jsdom about two seconds, a hundred times as much as most pages need. */
const MOST_COST = 4_000_000;

/**
 * What Readability costs, next to nothing on pages that people make. It counts what stands beside an element again at each step, and reads all words again at
 * each depth; so a text of 2 MB held a server for minutes. The depth is capped by the parser's caps (sanitize/caps.ts).
 */
function costOf(node: Node, depth = 1): number {
  let [cost, elements] = [0, 0];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      elements += 1;
      cost += costOf(child, depth + 1);
    }
    cost += (depth * (50 + (child.nodeValue?.length ?? 0))) / 4;
  }
  return cost + elements ** 2;
}

const MARK = 'data-article-place';

/**
 * What Readability finds, with the pictures, frames and spare pictures that it leaves out: it is asked where the words of the article stand, and the body is taken
 * from the page itself.
 */
function findByText(page: Document): Element | undefined {
  const elements = [...page.body.querySelectorAll('*')];
  elements.forEach((element, at) => element.setAttribute(MARK, String(at)));
  const found = new Readability<Node>(page.cloneNode(true) as Document, {serializer: (node) => node, keepClasses: true, disableJSONLD: true}).parse()?.content;
  const kept = new Set([...((found as Element | null | undefined)?.querySelectorAll(`[${MARK}]`) ?? [])].map((element) => elements[Number(element.getAttribute(MARK))]!));
  elements.forEach((element) => element.removeAttribute(MARK));
  const holding = elements.filter((element) => kept.has(element) && element.textContent?.trim());
  const [first, last] = [holding[0], holding.at(-1)];
  // It makes paragraphs of its own of words between line breaks, and these have no place: where they are most of what it found, they stand further out.
  const least = found ? lengthOf(found as Node) / 2 : 0;
  const common = first && ancestorsOf(first).find((element) => element.contains(last!) && lengthOf(element) >= least);
  if (!common) return undefined;
  // The headline it leaves out, too.
  const [headline, more] = page.querySelectorAll('h1');
  prune(common, new Set([...kept, ...(headline && !more ? [headline] : [])].flatMap(ancestorsOf)), kept);
  return common;
}

/** An element and what it stands in, from the inside out. */
function ancestorsOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one);
  return path;
}

/** Takes out what holds neither the headline, nor words of the article, nor media of it. The parser's depth is capped (sanitize/caps.ts). */
function prune(element: Element, holding: ReadonlySet<Element>, kept: ReadonlySet<Element>): void {
  // Each step of `children` is slow in jsdom: it counts them.
  for (let child = element.firstElementChild, next; child; child = next) {
    next = child.nextElementSibling;
    if (holding.has(child)) {
      if (child.localName !== 'h1') prune(child, holding, kept);
    } else if (child.localName !== 'br' && (child.closest(FURNITURE) || !(child.matches(MEDIA) || child.querySelector(MEDIA)))) child.remove();
  }
}
