import {keepStyles} from './components/adopted.js';
import {ArticleStory} from './components/article-story.js';
import {AuthorBio} from './components/author-bio.js';
import {SocialQuote} from './components/social-quote.js';
import {StoryFigure} from './components/story-figure.js';
import {VideoEmbed} from './components/video-embed.js';

const elements = {
  'story-figure': StoryFigure,
  'author-bio': AuthorBio,
  'social-quote': SocialQuote,
  'video-embed': VideoEmbed,
  'article-story': ArticleStory,
} as const;

/**
 * Registers the elements; calling it again is harmless. A name that the page already owns is left to it: the inner elements then go by `article-` and their
 * name, which the story uses all the same, and a page's own `article-story` stays the only one. Returns whether it has registered them.
 */
export function defineElements(registry: CustomElementRegistry = customElements): boolean {
  if (registry.get('article-story')) return false;
  for (const [tag, element] of Object.entries(elements)) {
    keepStyles(element);
    registry.define(registry.get(tag) ? `article-${tag}` : tag, element);
  }
  return true;
}
