import {expect} from '@open-wc/testing';
import {ArticleStory, AuthorBio, SocialQuote, StoryFigure, VideoEmbed} from '../src/index.js';

describe('article-story/define', () => {
  before(() => import('../src/define.js'));

  for (const [name, element] of Object.entries({'article-story': ArticleStory, 'author-bio': AuthorBio, 'social-quote': SocialQuote, 'story-figure': StoryFigure, 'video-embed': VideoEmbed})) {
    it(`registers ${name}`, () => expect(customElements.get(name)).to.equal(element));
  }
});
