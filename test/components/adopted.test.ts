import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {ArticleStory} from '../../src/components/article-story.js';
import {drawStory, findAll, make, settle, storyOf} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';

const article = storyOf({body: [{type: 'paragraph', content: 'Words.'}, {type: 'quote', content: ['Said.']}]});

/** How many sheets a story and the elements in it have, and whether they are seen to count. */
async function styleOf(story: ArticleStory): Promise<unknown> {
  await settle(story);
  const view = story.ownerDocument.defaultView!;
  const hosts = [story, ...findAll(story.shadowRoot!, '*').filter(({shadowRoot}) => shadowRoot)];
  return [hosts.map(({localName, shadowRoot}) => `${localName} ${shadowRoot!.adoptedStyleSheets.length}`), view.getComputedStyle(findAll(story.shadowRoot!, '.quote.root')[0]!).containerType];
}
const styled = [['article-story 1', 'social-quote 1'], 'inline-size'];

describe('an element of the package that another document adopts', () => {
  usePage();

  async function openDocument(): Promise<Document> {
    const frame = make('iframe');
    (await drawStory(storyOf())).after(frame);
    return frame.contentDocument!;
  }

  it('has its styles there, and so have the elements in it, and when it is back', async () => {
    const story = await drawStory(article);
    const around = story.parentElement!;
    (await openDocument()).body.append(story);
    expect(await styleOf(story)).to.eql(styled);
    around.append(story);
    expect(await styleOf(story)).to.eql(styled);
  });

  it('shares its sheet with others there', async () => {
    const other = await openDocument();
    const stories = [await drawStory(article), await drawStory(article)] as const;
    other.body.append(...stories);
    const [one, two] = stories.map(({shadowRoot}) => shadowRoot!.adoptedStyleSheets[0]);
    expect(one === two && one instanceof (other.defaultView as Window & typeof globalThis).CSSStyleSheet).to.equal(true);
  });

  it('has its styles there where it was in no page before, which threw', async () => {
    const story = document.createElement('article-story');
    story.article = article;
    (await openDocument()).body.append(story);
    await new Promise((resolve) => story.addEventListener('story-load', resolve));
    expect(await styleOf(story)).to.eql(styled);
  });

  it('waits in a document without a window for one that has it', async () => {
    const story = await drawStory(article);
    const around = story.parentElement!;
    new DOMParser().parseFromString('', 'text/html').body.append(story);
    around.append(story);
    expect(await styleOf(story)).to.eql(styled);
  });
});
