import {expect} from '@open-wc/testing';
import type {} from '../../src/components/article-story.js';
import {audit, drawnStory, openPage, PATIENTLY, type OpenPage} from './page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const foreign = (page: OpenPage) => page.requests().filter((name) => new URL(name).host !== location.host);
const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map(({textContent}) => textContent);
/** Two frames painted. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const widths = [320, 768, 1200];

for (const [name, path] of [['the partner’s page', '/demo/partner/index.html'], ['the blogger’s post', '/demo/blog/index.html'], ['the library’s blog', '/demo/wordpress/index.html']] as const) {
  describe(name, () => {
    for (const width of widths) {
      it(`draws the seed’s story at ${width} px: nobody else is asked, nothing fails`, async () => {
        const page = await openPage(path, width);
        await waitUntil(() => page.document.querySelector('article-story'));
        const root = await drawnStory(page.document.querySelector('article-story'));
        await settled();
        const body = root.querySelector('.body')!;
        expect([...body.children].map(({localName}) => localName).join(' ')).to.equal(
          'p p social-quote p p social-quote p social-quote p social-quote p video-embed',
        );
        expect(texts(root, 'author-bio')).to.have.length(1);
        expect(foreign(page)).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
        page.close();
      });
    }
  });
}

describe('the library’s blog', () => {
  it('draws a post of WordPress by one tag, with its picture from this server, and passes the accessibility audit', async () => {
    const page = await openPage('/demo/wordpress/index.html', 768);
    await waitUntil(() => page.document.querySelector('article-story'));
    const root = await drawnStory(page.document.querySelector('article-story'));
    expect(page.document.querySelectorAll('script[data-story], article-story')).to.have.length(2);
    expect(texts(root, '.headline, .standfirst')).to.deep.equal(['Aleppo: The Last Goodbyes Of Those Still Alive', 'The battle for Aleppo closes with moving goodbyes']);
    const picture = root.querySelector('story-figure')!.shadowRoot!.querySelector('img')!;
    await waitUntil(() => picture.complete);
    expect(new URL(picture.currentSrc).pathname).to.match(/^\/demo\/pictures\/old-city/);
    expect(picture.naturalWidth).to.be.above(0);
    expect(await audit(page)).to.deep.equal([]);
    page.close();
  });
});

describe('the gallery', function () {
  this.timeout(300_000);

  it('draws every specimen without an error, a foreign request or a failed one', async () => {
    const page = await openPage('/demo/gallery/index.html', 1200);
    await waitUntil(() => page.document.querySelectorAll('article-story, social-quote, video-embed').length > 20, 'specimens', PATIENTLY);
    const isDrawn = (story: Element) => story.matches(':state(ready), :state(failed), :state(withdrawn), :state(loading)');
    await waitUntil(() => [...page.document.querySelectorAll('article-story')].every(isDrawn), 'states', PATIENTLY);
    expect(page.errors).to.deep.equal([]);
    expect(foreign(page)).to.deep.equal([]);
    page.close();
  });

  it('passes the accessibility audit', async () => {
    const page = await openPage('/demo/gallery/index.html', 1200);
    await waitUntil(() => page.document.querySelectorAll('article-story, social-quote, video-embed').length > 20, 'specimens', PATIENTLY);
    await settled();
    expect(await audit(page)).to.deep.equal([]);
    page.close();
  });
});

describe('the editor’s desk', function () {
  this.timeout(300_000);

  it('draws the raw text of the seed, names what the rules did, and draws again on an edit', async () => {
    const page = await openPage('/demo/cms/index.html', 1200);
    await waitUntil(() => page.document.querySelector('article-story')?.matches(':state(ready)'), 'the story', PATIENTLY);
    const codes = page.document.querySelector('article-story')!.problems.map(({code}) => code);
    expect(codes).to.deep.equal(['headline-doubled', 'credit-line', 'app-line', 'bio-found']);
    expect(foreign(page)).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});
