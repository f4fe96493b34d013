/** SIDE EFFECT: the script tag. Draws the story of its own tag, registers the elements, and upgrades placeholders. */
// First, because gzip finds more to share in this order: 30 bytes.
import './components/story.styles.js';
import {ArticleStory} from './components/article-story.js';
import {defineElements} from './elements.js';
import {placeTag, placeTags, watchPlaceholders} from './place.js';

try {
  const tag = document.currentScript;
  if (tag) placeTag(tag as HTMLElement);
  if (!customElements.get('article-story')) {
    tryElement();
    defineElements();
  }
  const owner = customElements.get('article-story') as unknown as Partial<typeof ArticleStory>;
  // A module script is nobody's `currentScript`; the first of all copies on a page draws the tags of modules, for itself and for those to come.
  if (!owner.isWatching) {
    placeTags();
    // Not where the page owns the name.
    if (owner.version) {
      owner.isWatching = true;
      watchPlaceholders();
    }
  }
} catch (error) {
  // The fallback stays.
  console.warn('<article-story>', error);
}

/**
 * Makes one that nobody sees. Where the browser is too old for it, or the page has taken away what it needs, that shows here: when elements of the page are
 * upgraded, an exception goes to the page.
 */
function tryElement(): void {
  class Trial extends ArticleStory {}
  customElements.define('story-trial', Trial);
  // Not by `createElement`, which hands the exception to the page too.
  const trial = new Trial();
  trial.connectedCallback();
  trial.disconnectedCallback();
}
