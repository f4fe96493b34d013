import {expect} from '@open-wc/testing';
import {ArticleStory, AuthorBio, defineElements, SocialQuote, StoryFigure, VideoEmbed} from '../src/index.js';

const all = {'article-story': ArticleStory, 'author-bio': AuthorBio, 'social-quote': SocialQuote, 'story-figure': StoryFigure, 'video-embed': VideoEmbed};

/** A registry of a page that owns some names already. */
function registryWith(...owned: string[]): {readonly registry: CustomElementRegistry; readonly defined: Map<string, CustomElementConstructor | undefined>} {
  const defined = new Map<string, CustomElementConstructor | undefined>(owned.map((name) => [name, class extends HTMLElement {}]));
  const registry = {
    get: (name: string) => defined.get(name),
    define(name: string, element: CustomElementConstructor) {
      if (defined.has(name)) throw new DOMException(`${name} is taken.`, 'NotSupportedError');
      defined.set(name, element);
    },
  };
  return {registry: registry as CustomElementRegistry, defined};
}

describe('defineElements', () => {
  it('is asked for: the import of the package registers nothing', () => {
    for (const name of Object.keys(all)) expect(customElements.get(name)).to.equal(undefined);
  });

  it('registers the five elements', () => {
    const {registry, defined} = registryWith();
    defineElements(registry);
    expect(Object.fromEntries(defined)).to.eql(all);
  });

  it('does no harm a second time', () => {
    const {registry, defined} = registryWith();
    defineElements(registry);
    defineElements(registry);
    expect(defined.size).to.equal(5);
  });

  it('leaves all to a page that has an article-story already', () => {
    const {registry, defined} = registryWith('article-story');
    defineElements(registry);
    expect([...defined.keys()]).to.eql(['article-story']);
  });

  for (const name of Object.keys(all).filter((tag) => tag !== 'article-story')) {
    it(`leaves ${name} to a page that has one, and goes by article-${name}`, () => {
      const {registry, defined} = registryWith(name);
      defineElements(registry);
      expect(defined.get(name)).to.not.equal(all[name as keyof typeof all]);
      expect(defined.get(`article-${name}`)).to.equal(all[name as keyof typeof all]);
    });
  }

  it('draws with its own elements in a page that owns an inner name', async () => {
    class Theirs extends HTMLElement {}
    customElements.define('video-embed', Theirs);
    defineElements();
    const story = document.createElement('article-story');
    story.article = {format: 'article-story/1', lang: 'en', headline: 'x', body: [{type: 'video', provider: 'vimeo', id: '1'}]};
    document.body.append(story);
    await new Promise((resolve) => story.addEventListener('story-load', resolve));
    const video = story.shadowRoot!.querySelector('article-video-embed')!;
    expect(video).to.be.instanceOf(VideoEmbed);
    expect(story.shadowRoot!.querySelector('video-embed')).to.equal(null);
    story.remove();
  });

  it('tells which version draws', () => expect(ArticleStory.version).to.match(/^\d+\.\d+\.\d+/));
});
