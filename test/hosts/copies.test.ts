import {expect} from '@open-wc/testing';
import {make} from '../fixtures/made.js';
import {ELEMENT, HEADLINE, LINK, openHostPage, painted, SCRIPT, until, type HostPage, type Opened} from './host-page.js';
import {findAll, findFaults, hasVisibleLink} from './readable.js';

const INNER = ['video-embed', 'social-quote', 'author-bio', 'story-figure'];
const OTHER_VERSION = '9.9.9';

/** The built script under another version number. */
async function makeOtherVersion(): Promise<string> {
  const built = await (await fetch('/dist/article-story.js')).text();
  expect(built.split('"0.1.0"'), 'version numbers in the script').to.have.lengthOf(2);
  return make({body: built.replace('"0.1.0"', `"${OTHER_VERSION}"`), headers: {'Content-Type': 'text/javascript'}, name: 'article-story.js'});
}

const open = (page: Omit<HostPage, 'name'>) => openHostPage({name: '', ...page});
const versionOf = ({window}: Opened) => (window.customElements.get('article-story') as unknown as {version?: string}).version;
const isDrawn = ({shadowRoot}: HTMLElement) => !!shadowRoot && findAll(shadowRoot, '.headline')[0]?.textContent === HEADLINE;
const allDrawn = (page: Opened, count: number) => until(() => page.stories().length === count && page.stories().every(isDrawn), page);
const tag = (address: string, more = '') => `<script ${more}src="${address}" data-story="STORY" data-href="https://courier.example/ferry"></script>`;
const own = (...names: readonly string[]) => `<script>for (const name of ${JSON.stringify(names).replaceAll('"', "'")}) customElements.define(name, class extends HTMLElement { theirs = true; });</script>`;

/** Nobody was told of anything, and all can be read. */
function expectPeace(page: Opened): void {
  expect(page.stories().flatMap(findFaults)).to.deep.equal([]);
  expect(page.errors).to.deep.equal([]);
  expect(page.lines).to.deep.equal([]);
}

describe('two of us on a page', () => {
  let page: Opened;
  afterEach(() => page.frame.remove());

  for (const isOtherFirst of [false, true]) {
    it(`in two versions: the first one draws for both (${isOtherFirst ? OTHER_VERSION : '0.1.0'})`, async () => {
      const addresses = ['/dist/article-story.js', await makeOtherVersion()];
      if (isOtherFirst) addresses.reverse();
      page = await open({widget: `${addresses.map((address) => tag(address)).join('')}${ELEMENT}<blockquote data-article-story="STORY"><a href="https://courier.example/ferry">${LINK}</a></blockquote>`});
      await allDrawn(page, 4);
      expect(versionOf(page)).to.equal(isOtherFirst ? OTHER_VERSION : '0.1.0');
      expectPeace(page);
    });
  }

  it('in two versions as modules: each tag draws once', async () => {
    page = await open({widget: tag('/dist/article-story.js', 'type="module" ') + tag(await makeOtherVersion(), 'type="module" ')});
    await allDrawn(page, 2);
    await painted();
    expect(page.stories()).to.have.lengthOf(2);
    expectPeace(page);
  });

  it('in two versions as modules in the head: each tag draws once, at the end of the body', async () => {
    page = await open({headWidget: tag('/dist/article-story.js', 'type="module" ') + tag(await makeOtherVersion(), 'type="module" '), widget: '<i></i>'});
    await allDrawn(page, 2);
    await painted();
    expect(page.stories()).to.have.lengthOf(2);
    expectPeace(page);
  });

  it('a module before a script that is no module', async () => {
    page = await open({widget: tag('/dist/article-story.js?module', 'type="module" ') + tag('/dist/article-story.js')});
    await allDrawn(page, 2);
    await painted();
    expect(page.stories()).to.have.lengthOf(2);
    expectPeace(page);
  });

  it('the package first, then the script, which looks after placeholders', async () => {
    const placeholder = '<div data-article-story="STORY"></div>';
    page = await open({widget: `${ELEMENT}${placeholder}<script type="module" src="/src/define.ts"></script>`});
    await allDrawn(page, 1);
    const late = page.document.createElement('script');
    Object.assign(late, {src: '/dist/article-story.js'}).dataset['story'] = page.story;
    page.document.body.append(late);
    await allDrawn(page, 3);
    expectPeace(page);
  });

  it('the script first, then the package', async () => {
    page = await open({widget: `${ELEMENT}${SCRIPT}<script type="module">import {defineElements, ArticleStory} from '/src/index.ts'; import '/src/define.ts'; document.title = String(defineElements()) + ArticleStory.version;</script>`});
    await allDrawn(page, 1);
    await until(() => page.document.title !== 'A page', page);
    expect(page.document.title).to.equal('false0.1.0');
    expectPeace(page);
  });

  it('beside another Lit with elements of its own', async () => {
    page = await open({
      widget: `<script type="module">import {LitElement, html} from '/node_modules/lit/index.js'; customElements.define('their-element', class extends LitElement { render() { return html\`<p>Theirs</p>\`; } }); document.querySelector('their-element').id = 'ready';</script>
        <their-element></their-element>${ELEMENT}${SCRIPT}`,
    });
    await allDrawn(page, 1);
    await until(() => page.document.querySelector('their-element')?.shadowRoot?.textContent?.includes('Theirs'), page);
    expectPeace(page);
  });
});

describe('a page that owns one of our names', () => {
  let page: Opened;
  afterEach(() => page.frame.remove());

  it('keeps its own article-story, and the link of ours', async () => {
    page = await open({head: own('article-story'), widget: ELEMENT + SCRIPT + tag('/dist/article-story.js')});
    expect(page.stories().map((story) => 'theirs' in story)).to.deep.equal([true, true]);
    expect(page.stories().map(hasVisibleLink)).to.deep.equal([true, true]);
    expect(page.errors).to.deep.equal([]);
  });

  for (const name of INNER) {
    it(`keeps its own ${name}, while the story uses article-${name}`, async () => {
      page = await open({head: own(name), around: [`<${name}>Theirs</${name}>`, '']});
      await allDrawn(page, 1);
      const theirs = page.document.querySelector(name)!;
      expect('theirs' in theirs && theirs.shadowRoot === null).to.equal(true);
      expect(page.window.customElements.get(`article-${name}`)).to.be.a('function');
      expectPeace(page);
    });
  }

  it('keeps all four', async () => {
    page = await open({head: own(...INNER)});
    await allDrawn(page, 1);
    expect(findAll(page.stories()[0]!.shadowRoot!, '*').filter(({localName}) => localName.startsWith('article-')).length).to.be.above(2);
    expectPeace(page);
  });

  it('and both names of an inner element has the link, and no exception', async () => {
    page = await open({head: own('video-embed', 'article-video-embed')});
    await until(() => page.lines.length > 0, page);
    expect(page.stories().map(hasVisibleLink)).to.deep.equal([true]);
    expect(page.errors).to.deep.equal([]);
  });
});
