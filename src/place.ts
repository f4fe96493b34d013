import {link} from './components/element.js';
import {untilParsed} from './components/reading.js';
import {readAddress} from './model/address.js';

/** Attributes that a placeholder may hand on as `data-*`: it may come from a writer who must not script. */
const PLACEHOLDER_ATTRIBUTES = ['theme', 'lang', 'hide', 'heading-level', 'type', 'href'];
/** Those of a script tag. */
const TAG_ATTRIBUTES = [...PLACEHOLDER_ATTRIBUTES, 'integrity', 'consent', 'refresh', 'content-warning', 'preview'];

const PLACEHOLDER = ':is(blockquote, div, a)[data-article-story]';
const MODULE_TAG = 'script[type="module"][data-story]';

/** Makes the element that an existing one asks for by `data-*`. */
function makeStory(from: HTMLElement, src: string, attributes: readonly string[]): HTMLElement {
  const story = document.createElement('article-story');
  story.setAttribute('src', src);
  for (const name of attributes) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) story.setAttribute(name, value);
  }
  return story;
}

/** Draws the story of a script tag where the tag stands; a tag in `head` draws at the end of `body`. */
export function placeTag(tag: HTMLElement): void {
  const {story: src, href} = tag.dataset;
  if (!src) return;
  const story = makeStory(tag, src, TAG_ATTRIBUTES);
  // A link for readers of pages where the element cannot be drawn, and the one whose colour the story takes.
  const page = readAddress(href, 'link', document.baseURI);
  if (page?.startsWith('http')) story.append(link(page, '', new URL(page).hostname));
  if (tag.closest('head')) void untilParsed().then(() => document.body.append(story));
  else tag.after(story);
}

/** Draws the stories of module scripts, each once. */
export function placeTags(root: ParentNode = document): void {
  for (const tag of root.querySelectorAll<HTMLElement>(MODULE_TAG)) {
    if (tag.nextElementSibling?.getAttribute('src') !== tag.dataset['story']) placeTag(tag);
  }
}

/** Puts elements in the place of placeholders, which become their fallback. */
function upgradeAll(root: ParentNode): void {
  for (const placeholder of root.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
    const src = placeholder.dataset['articleStory'];
    if (!src || placeholder.closest('article-story')) continue;
    const story = makeStory(placeholder, src, PLACEHOLDER_ATTRIBUTES);
    placeholder.before(story);
    story.append(placeholder);
  }
}

/** Upgrades the placeholders of the page, and those that come later. */
export function watchPlaceholders(): void {
  upgradeAll(document);
  new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target as HTMLElement))) upgradeAll(target);
  }).observe(document, {childList: true, subtree: true});
}
