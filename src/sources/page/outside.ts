import {clip} from '../../model/clip.js';
import type {Draft} from '../../model/draft.js';
import {lineOf} from './length.js';
import type {SourceContext} from '../source.js';

/** One piece of a page: words, or the address of a picture or frame, and the block that it stands in. */
interface Item {
  readonly what: string;
  /** What a picture or frame says of itself. */
  readonly words?: string;
  readonly place: Element;
}

const UNSEEN = /^(?:script|style|template|head)$/;
const MEDIA = /^(?:img|iframe|video|audio|embed|object|source|(?:amp|lite)-.+)$/;
const BLOCK = /^(?:p|h[1-6]|blockquote|figure|pre|nav|header|footer|aside|form|[uod]l|table|section|article|main|div|body)$/;

/** Where a script will put a player. */
const FILM = 'data-video-id';
const ADDRESSES = ['data-src', 'src', 'data', 'srcset', 'data-srcset', 'videoid', 'data-videoid', FILM];
const backgroundOf = (element: Element): string | undefined => /url\(\s*["']?(?!data:)([^"')]+)/.exec(element.getAttribute('style') ?? '')?.[1];
const sayMedia = (element: Element): string =>
  (ADDRESSES.map((name) => element.getAttribute(name)).find((address) => address && !address.startsWith('data:')) ?? backgroundOf(element) ?? '').trim().slice(0, 500);
const sayWords = (element: Element): string => ['alt', 'title', 'poster'].map((name) => element.getAttribute(name)?.trim()).filter(Boolean).join(' ').slice(0, 2000);

/** Without `closest`, which is slow in jsdom. */
function findBlock(element: Element): Element {
  let block = element;
  while (!BLOCK.test(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

/** Everything of a page that a reader can see, in order. */
export function takeInventory(root: Element): Item[] {
  const items: Item[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element && !MEDIA.test(element.localName) && !element.hasAttribute(FILM) && !backgroundOf(element)) continue;
    const parent = node.parentElement;
    if (!parent || UNSEEN.test(parent.localName) || (!element && parent.localName === 'noscript')) continue;
    const what = element ? sayMedia(element) : lineOf(node.textContent);
    if (what) items.push({what, place: findBlock(parent), ...(element && {words: sayWords(element)})});
  }
  return items;
}

/** The scripts that could run, each by its address or its first words. */
export const takeScripts = (root: ParentNode): string[] =>
  [...root.querySelectorAll('script:not([type*="json" i])')].map((script) => script.getAttribute('src') ?? lineOf(script.textContent).slice(0, 80));

/** Names the scripts of the page, all in one; those in the article are named where they stand. */
export function nameScripts(scripts: readonly string[], inArticle: ReadonlySet<string>, {report}: SourceContext): void {
  const text = clip(scripts.filter((script) => !inArticle.has(script)).join('\n'));
  if (text) report({code: 'script-dropped', path: 'script', message: 'They stand outside the article.', severity: 'info', text});
}

/** Names what stands on the page and not in the article, block by block; what the head says is no loss. */
export function nameOutside(items: readonly Item[], kept: ReadonlySet<string | undefined>, {headline}: Draft, {report}: SourceContext): void {
  const outside = new Map<Element, string[]>();
  for (const {what, words, place} of items) {
    if (kept.has(what) || what === headline) continue;
    const said = outside.get(place);
    const all = words ? [what, words] : [what];
    if (said) said.push(...all);
    else outside.set(place, all);
  }
  for (const [place, words] of outside) {
    report({code: 'unknown-element', path: place.localName, message: 'It stands outside the article.', severity: 'info', text: clip(words.join(' '))});
  }
}
