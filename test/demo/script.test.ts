import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {drawnStory, openPage, type OpenPage} from './page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const pages = '/test/fixtures/pages';
const stories = (page: OpenPage) => [...page.document.querySelectorAll('article-story')];
const headline = async (element: Element | undefined) => (await drawnStory(element)).querySelector('.headline')?.textContent;
const HEADLINE = 'Aleppo: The Last Goodbyes Of Those Still Alive';

describe('the script tag, built', () => {
  let page: OpenPage;
  afterEach(() => page.close());

  it('draws the story where its tag stands, with the attributes that may pass', async () => {
    page = await openPage(`${pages}/one-tag.html`);
    await waitUntil(() => stories(page).length);
    const [story] = stories(page);
    expect(await headline(story)).to.equal(HEADLINE);
    expect(story!.previousElementSibling!.localName).to.equal('script');
    expect(story!.nextElementSibling!.id).to.equal('after');
    expect(story!.getAttribute('theme')).to.equal('dark');
    expect(story!.hasAttribute('onclick')).to.equal(false);
    expect(story!.shadowRoot!.querySelector('h3.headline')).to.exist;
    expect(page.errors).to.deep.equal([]);
  });

  it('is one file: it and the story are all that is asked for', async () => {
    page = await openPage(`${pages}/one-tag.html`);
    await waitUntil(() => stories(page).length);
    await drawnStory(stories(page)[0]);
    expect(page.requests().map((name) => new URL(name).pathname).sort()).to.deep.equal(['/demo/stories/aleppo.json', '/dist/article-story.js']);
  });

  it('says what was wrong, and where, by a part that is loaded for that', async () => {
    page = await openPage(`${pages}/one-tag.html`);
    await waitUntil(() => stories(page).length);
    await drawnStory(stories(page)[0]);
    const story = stories(page)[0]! as ArticleStory;
    story.preview = true;
    story.article = {format: 'article-story/1', lang: 'en', headline: 'A', body: [{type: 'slideshow'}]};
    await waitUntil(() => story.shadowRoot!.querySelector('.problems li'));
    expect(story.problems.map(({code, message}) => [code, message])).to.deep.equal([['kind-unknown', 'Of no known kind.']]);
    expect(story.shadowRoot!.querySelector('.problems li')!.textContent).to.include('Of no known kind.');
  });

  it('puts nothing on the window', async () => {
    page = await openPage(`${pages}/one-tag.html`);
    await waitUntil(() => stories(page).length);
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const known = new Set(Object.getOwnPropertyNames(bare.contentWindow));
    bare.remove();
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !known.has(name) && !/^\d+$/.test(name));
    // Lit's lists of versions and properties, by which copies of Lit find each other.
    expect(added.filter((name) => !/^(?:litElementVersions|reactiveElementVersions|litPropertyMetadata)$/.test(name))).to.deep.equal([]);
  });

  it('draws at the end of the body from a tag in the head', async () => {
    page = await openPage(`${pages}/head-tag.html`);
    await waitUntil(() => stories(page).length);
    expect(await headline(stories(page)[0])).to.equal(HEADLINE);
    expect(page.document.body.lastElementChild).to.equal(stories(page)[0]);
  });

  it('may be pasted twice and as a module: each tag draws its own copy, the story is asked for once', async () => {
    page = await openPage(`${pages}/twice.html`);
    await waitUntil(() => stories(page).length === 4);
    for (const story of stories(page)) expect(await headline(story)).to.equal(HEADLINE);
    expect(page.requests().filter((name) => name.endsWith('.json'))).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('upgrades a placeholder, which stays as the fallback, with harmless attributes only', async () => {
    page = await openPage(`${pages}/placeholder.html`);
    const [story] = stories(page);
    expect(await headline(story)).to.equal(HEADLINE);
    expect(story!.querySelector(':scope > blockquote > a')).to.exist;
    expect(story!.getAttribute('theme')).to.equal('light');
    expect(story!.hasAttribute('consent')).to.equal(false);
  });

  it('upgrades a placeholder that comes later', async () => {
    page = await openPage(`${pages}/placeholder.html`);
    const late = page.document.createElement('div');
    late.dataset['articleStory'] = '/demo/stories/aleppo.json';
    page.document.body.append(late);
    await waitUntil(() => stories(page).length === 2);
    expect(await headline(stories(page)[1])).to.equal(HEADLINE);
  });

  it('draws under a strict policy and enforced Trusted Types without a violation', async () => {
    page = await openPage(`${pages}/strict.html`);
    const root = await drawnStory(stories(page)[0]);
    expect(root.querySelectorAll('social-quote')).to.have.length(4);
    // The script that the test server puts into every page is refused, as it should be.
    const {violations} = page.window as unknown as {violations: string[]};
    expect(violations.filter((violation) => !violation.includes('/__web-dev-server__'))).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('draws a story that only the light DOM holds, by the HTML part beside it', async () => {
    page = await openPage(`${pages}/light-dom.html`);
    const root = await drawnStory(stories(page)[0]);
    expect(root.querySelector('.headline')!.textContent).to.equal('The ferry is back');
    expect(root.querySelector('.body p em')!.textContent).to.equal('old');
    expect(root.querySelector('social-quote')!.shadowRoot!.querySelector('.attribution')!.textContent).to.equal('Ana Ruiz, fishmonger');
    expect(page.requests().map((name) => new URL(name).pathname)).to.include('/dist/article-story-html.js');
    expect(stories(page)[0]!.querySelector('h1')!.textContent).to.equal('The ferry is back');
  });

  it('draws the inner elements alone, by hand', async () => {
    page = await openPage(`${pages}/alone.html`);
    const inner = (tag: string, selector: string) => page.document.querySelector(tag)?.shadowRoot?.querySelector(selector);
    await waitUntil(() => inner('social-quote', '.attribution') && inner('video-embed', '.play') && inner('author-bio', '.name') && inner('story-figure', 'img'));
    expect(inner('social-quote', '.attribution')!.textContent).to.equal('Lina Shamy, activist — Twitter, via BBC News');
    expect(inner('social-quote', '.words')!.textContent).to.equal('“Stop the genocide.”');
    expect(inner('video-embed', '.play')!.getAttribute('aria-label')).to.equal('Play: A song');
    expect(inner('author-bio', '.small')!.textContent).to.equal('From Mexico City.');
    expect(inner('story-figure', '.credit')!.textContent!.trim()).to.equal('Image: The harbour office');
    expect(page.requests().filter((name) => new URL(name).host !== location.host)).to.deep.equal([]);
    // Words are read without it.
    expect(page.requests().map((name) => new URL(name).pathname)).not.to.include('/dist/article-story-html.js');
  });

  it('draws a quote from the code that a platform hands out, by the HTML part beside it', async () => {
    page = await openPage(`${pages}/alone.html`);
    const code = '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p lang="en">Rain again.</p>&mdash; Ana (<a href="https://bsky.app/profile/did:plc:abc">@ana.example.com</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed">November 20, 2024 at 10:00 AM</a></blockquote>';
    const quote = page.document.createElement('social-quote');
    quote.append(...new DOMParser().parseFromString(code, 'text/html').body.childNodes);
    page.document.body.append(quote);
    const inner = (selector: string) => quote.shadowRoot!.querySelector(selector);
    await waitUntil(() => inner('.attribution'));
    expect([inner('.words')!.textContent, inner('.attribution')!.textContent]).to.deep.equal(['“Rain again.”', 'Ana @ana.example.com — Bluesky, November 20, 2024']);
    expect(page.requests().filter((name) => new URL(name).host !== location.host)).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });
});
