import {ArticleStory} from './components/article-story.js';
import {readLink} from './components/context.js';
import {element, linkTo} from './components/element.js';
import {untilParsed} from './components/reading.js';

/** Attributes that a placeholder may hand on as `data-*`: it may come from a writer who must not script. A script tag may hand on all. */
const PLACEHOLDER_ATTRIBUTES = ['theme', 'lang', 'hide', 'heading-level', 'type', 'href'];

const PLACEHOLDER = ':is(blockquote,div,a)[data-article-story]';
const MODULE_TAG = 'script[type=module][data-story]';

/** Makes the element that an existing one asks for by `data-*`. */
function makeStory(from: HTMLElement, src: string, attributes: readonly string[]): HTMLElement {
  return element('article-story', ...attributes.map((name) => ({[name]: from.getAttribute(`data-${name}`)})), {src});
}

/** Draws the story of a script tag where the tag stands; a tag in `head` draws at the end of `body`. */
export function placeTag(tag: HTMLElement): void {
  const {story: src, href} = tag.dataset;
  if (!src) return;
  const story = makeStory(tag, src, ArticleStory.observedAttributes);
  // A link for readers of pages where the element cannot be drawn, and the one whose colour the story takes.
  const page = readLink(href);
  if (page) story.append(linkTo(page, '{name}'));
  if (tag.closest('head')) void untilParsed().then(() => document.body.append(story));
  else tag.after(story);
}

/** Module tags that are drawn, so that a page may take a story away. */
const placed = new WeakSet<HTMLElement>();

/** Draws the stories of module scripts, each once. */
export function placeTags(root: ParentNode = document): void {
  for (const tag of root.querySelectorAll<HTMLElement>(MODULE_TAG)) {
    if (!placed.has(tag)) placeTag(tag);
    placed.add(tag);
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

/** Upgrades the placeholders of the page, and those that come later, with the tags of modules: the code of a module runs only once. */
export function watchPlaceholders(): void {
  upgradeAll(document);
  new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target as HTMLElement))) {
      placeTags(target);
      upgradeAll(target);
    }
  }).observe(document, {childList: true, subtree: true});
}
