import createDomPurify, {type Config, type DOMPurify, type WindowLike} from 'dompurify';
import {clip} from '../model/clip.js';
import type {Report} from '../model/problem.js';
import {allowedTags, NOTED_FAMILIES, notedTags} from './allowed.js';
import {readAttributes, type Note, type Notes} from './notes.js';
import {isSimple} from './simple.js';

/** A policy of Trusted Types, made by the caller where the page allows each name only once. */
export interface HtmlPolicy {
  createHTML(text: string): unknown;
  createScriptURL(text: string): unknown;
}

/** Elements of the frozen list without one attribute, in a document that loads nothing, and beside them what their attributes said. */
export interface CleanHtml {
  readonly fragment: DocumentFragment;
  readonly notes: Notes;
  /** The text that was read. */
  readonly html: string;
  /** `lang` and `dir` of the `html` element, where the text was a whole page. */
  readonly lang?: string | undefined;
  readonly dir?: string | undefined;
}

type HtmlWindow = Window & typeof globalThis & {readonly trustedTypes?: {createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy}};

interface Cleaner {
  readonly purify: DOMPurify;
  readonly policy: HtmlPolicy | undefined;
  /** What was written down of the article at hand. */
  written: {readonly notes: WeakMap<Element, Note>; readonly counts: Record<string, number>; lang?: string | undefined; dir?: string | undefined};
}

const cleaners = new WeakMap<object, Cleaner>();
const allowed = new Set([...allowedTags, 'head', 'body']);

/** Words that must stay, and with them what must go. Without handlers and styles: a strict page answers to those with a violation. */
const TEST = '<p class="x" foo="x">kept<a href="javascript:x">too</a></p><script>x</script><svg><a href="x"></a></svg>';

const refuse = (why: string): never => {
  throw new Error(`HTML cannot be cleaned here: ${why}`);
};

/**
 * Cleans HTML that may be hostile: a text, or what is in a node, which is left as it is. Parses once, in a document that loads and runs
 * nothing, and hands back what DOMPurify leaves of it; nothing of it is ever put into a page. Over a cap, the longest prefix is read.
 *
 * @param policy a policy for Trusted Types; without one, one named `article-story` is tried
 * @throws if the window cannot clean HTML: not a DOM that DOMPurify supports, or one in which a test does not come back clean; and if what tells the
 *   caps is needed and cannot be had
 */
export async function sanitizeHtml(article: string | Node, window: Window & typeof globalThis, report: Report, policy?: HtmlPolicy): Promise<CleanHtml> {
  const cleaner = cleaners.get(window) ?? createCleaner(window, policy);
  return clean(cleaner, await printArticle(article, window, report), policy, report);
}

const start = (): Cleaner['written'] => ({notes: new WeakMap(), counts: Object.create(null) as Record<string, number>});

function createCleaner(window: HtmlWindow, handed: HtmlPolicy | undefined): Cleaner {
  const purify = createDomPurify(window as unknown as WindowLike);
  // On a DOM that it does not support DOMPurify hands the text back as it was (linkedom).
  if (purify.isSupported !== true) refuse('DOMPurify does not support this DOM');
  const cleaner: Cleaner = {purify, policy: handed ?? createPolicy(window), written: start()};
  purify.addHook('uponSanitizeElement', (node) => {
    if (node.nodeType === 1) readElement(node as Element, cleaner.written);
  });
  // Some say that they are supported and let attributes through, or throw errors of their own kind (happy-dom), and under Trusted Types without a
  // policy nothing is parsed.
  try {
    const {fragment} = clean(cleaner, TEST, handed, () => undefined);
    if (!fragment.textContent?.startsWith('kepttoo')) refuse('a test did not come back whole');
  } catch (error) {
    throw error instanceof Error ? error : refuse(String(error));
  }
  cleaners.set(window, cleaner);
  return cleaner;
}

/** Windows that refused our policy. They are asked once, for each time is a violation of theirs. */
const refusing = new WeakSet<object>();

function createPolicy(window: HtmlWindow): HtmlPolicy | undefined {
  try {
    // Used for parsing into an inert document only, and handed to nobody.
    if (!refusing.has(window)) return window.trustedTypes?.createPolicy('article-story', {createHTML: (text) => text, createScriptURL: (text) => text});
  } catch {
    refusing.add(window);
  }
  return refuse('the page allows no policy of Trusted Types named article-story');
}

function clean(cleaner: Cleaner, input: string, handed: HtmlPolicy | undefined, report: Report): CleanHtml {
  const written = (cleaner.written = start());
  const {purify} = cleaner;
  const fragment =
    purify.sanitize(rename(input), {
      ALLOWED_TAGS: [...allowedTags],
      ALLOWED_ATTR: [],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      WHOLE_DOCUMENT: true,
      RETURN_DOM_FRAGMENT: true,
      // `null` keeps DOMPurify from making a policy of its own, which a strict page would answer with a violation.
      TRUSTED_TYPES_POLICY: (handed ?? cleaner.policy ?? null) as Config['TRUSTED_TYPES_POLICY'],
    }) ?? refuse('it cannot be parsed');
  // The last look: whatever the DOM at hand did, nothing outside the list gets on.
  for (const {localName, attributes} of fragment.querySelectorAll('*')) {
    if (!allowed.has(localName) || attributes.length) refuse('a test did not come back clean');
  }
  for (const {element} of purify.removed as {element?: Element}[]) {
    const text = element?.nodeType === 1 && element.textContent?.trim();
    if (text) report({code: 'unknown-element', path: element.nodeName.toLowerCase(), message: 'It was refused as unsafe.', severity: 'error', text});
  }
  return {fragment, html: input, ...written};
}

/** A tag, as far as its quotation marks match. */
const TAG = /<[a-z/](?:"[^"]*"|'[^']*'|[^<>"']+)*/gi;
/**
 * Where `x-` is put before a name, and values, which stay. Elements, since a text of 100,000 of them would freeze a page for minutes: to take a form out, browsers
 * search the whole document for its fields, and each film gets a player. Attributes, since Chromium asks the page's Content Security Policy of styles and
 * handlers also where nothing is drawn and nothing runs, and reports what that forbids.
 */
const RENAMED = /"[^"]*"|'[^']*'|^<\/?(?=(?:form|video|audio)(?![^\s/]))|\s(?=(?:style|on\w+)\s*=)/gi;

/** The text with some names in another form: `x-form`, `x-style`, `x-onclick`, and for the element `style` one that parsers read alike. */
const rename = (html: string): string =>
  html
    .replace(/(?<=<\/?)style(?![^\s/>])/gi, 'noframes x-css')
    .replace(TAG, (tag) => tag.replace(RENAMED, (found) => (/["']/.test(found) ? found : `${found}x-`)));

/** Elements that a document or a form knows by their names; so they could stand in the place of its own fields. */
const NAMED = '[name]:not(meta), :is(img, object, embed, iframe, form, input, button, output, select, textarea, fieldset)[id]';

/**
 * A whole page as it came, in a document that loads and runs nothing: to look something up in it. Whatever is taken from it passes `sanitizeHtml`.
 *
 * @throws if the window cannot clean HTML
 */
export async function parsePage(text: string, window: Window & typeof globalThis, report: Report): Promise<Document> {
  const {policy} = cleaners.get(window) ?? createCleaner(window, undefined);
  const html = await printArticle(text, window, report);
  const page = new window.DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
  // Asked of the prototype, since the page's own `querySelectorAll` and `documentElement` may be pictures of that name.
  unname(window.Document.prototype.querySelectorAll.call(page, NAMED));
  return page;
}

/** A field named `content` would stand in the place of that property of its form, and of the page. The root has no such names. */
function unname(named: Iterable<Element>): void {
  for (const element of named) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
}

/** What is written down of the inside of an element that is taken out. */
const PARTS = '[src], [data-src], [data], source, track, param, image';

/** Writes down what an element says, and takes it out if it is one of those that are only noted. */
function readElement(element: Element, written: Cleaner['written']): void {
  const {notes, counts} = written;
  if (notes.has(element)) return;
  const tag = element.matches('noframes[x-css]') ? 'style' : element.nodeName.toLowerCase().replace(/^x-(?=(?:form|video|audio)$)/, '');
  // The root is first, and its document is made for this article.
  if (tag === 'html') unname(element.querySelectorAll(NAMED));
  const nth = (counts[tag] = (counts[tag] ?? 0) + 1);
  const note: Note = {tag, nth, attributes: readAttributes(element)};
  const mark = element.ownerDocument.createElement(tag === 'noscript' ? 'div' : 'wbr');
  // DOMPurify would drop an element with `is`, words and all.
  element.removeAttribute('is');
  if (tag === 'html') ({lang: written.lang, dir: written.dir} = note.attributes);
  if (tag === 'wbr') element.remove();
  else if (notedTags.includes(tag) || NOTED_FAMILIES.test(tag) || (tag.includes('-') && !element.hasChildNodes())) {
    // The content of a template is not among its children.
    const inside = tag === 'template' ? (element as HTMLTemplateElement).content : element;
    const parts = [...inside.querySelectorAll(PARTS)].map((part) => ({tag: part.localName, nth: 0, attributes: readAttributes(part)}));
    notes.set(mark, {...note, text: inside.textContent ?? '', parts});
    // What is in a template is looked at even when the template has gone.
    inside.replaceChildren();
    element.replaceWith(mark);
  } else if (tag === 'noscript') {
    notes.set(mark, note);
    // After, not in place: what comes before the node at hand is not looked at again.
    element.after(mark);
    mark.append(...element.childNodes);
    element.remove();
  } else notes.set(element, note);
}

/**
 * The HTML of an article, as far as it can be read. What is in a node is printed, not copied: no element of the page's own runs, and what a
 * `noscript` holds, which a live page keeps as text, is parsed at last.
 */
async function printArticle(article: string | Node, window: Window & typeof globalThis, report: Report): Promise<string> {
  const print = (node: Node) => (node as Element).outerHTML ?? new window.XMLSerializer().serializeToString(node);
  const html = typeof article === 'string' ? article : ((article as Element).innerHTML ?? [...article.childNodes].map(print).join(''));
  if (isSimple(html)) return html;
  const {findCap} = await import('./caps.js').catch((error: unknown) => refuse(String(error)));
  const end = findCap(html);
  const text = clip(html.slice(end).replace(/<[^<>]*>/g, ' ').trim());
  if (end < html.length) report({code: 'cut', path: '', message: 'Larger or deeper than can be read; the rest was left out.', severity: 'error', text});
  return html.slice(0, end);
}
