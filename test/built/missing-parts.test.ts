import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {findServers, isLightSeen, openFailingPage, PAGE, seenLinks, statesOf, until, type FailingPage, type Servers} from './failing-page.js';

/** How a file beside the script may fail (test/browsers/failing-server.mjs). */
const ways = ['404', 'page', 'broken', 'empty', 'throws', 'reset'];

const paragraph = {type: 'paragraph', content: 'Es kam am Mittag an.'};
const video = {type: 'video', provider: 'vimeo', id: '76979871', title: 'Boats', url: 'https://vimeo.com/76979871'};
const story = {format: 'article-story/1', lang: 'de', headline: 'Die Fähre ist zurück', body: [paragraph, {type: 'quote', content: ['Endlich.'], by: {name: 'Ana'}}, video]};
const wordpress = {id: 1, link: 'https://blog.example/1', status: 'publish', title: {rendered: 'The ferry is back'}, content: {rendered: '<p>It came in at noon.</p>'}, excerpt: {rendered: ''}, date_gmt: '2026-01-01T00:00:00', type: 'post'};

const inside = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('a part of the script that cannot be had', () => {
  let servers: Servers;
  let page: FailingPage;

  before(async () => (servers = await findServers()));
  afterEach(() => {
    expect(page.errors).to.eql([]);
    page.close();
  });

  const open = async (way: string, ...parts: readonly string[]) => (page = await openFailingPage('bare', `${servers.here}/parts/${way}/${parts.join('+')}/article-story.js`));

  async function draw(article: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<ArticleStory> {
    const made = await page.place('an element with a link', '', attributes);
    made.article = article;
    await page.untilTold([made]);
    return made;
  }

  /** One line names the file. */
  async function expectNamed(...parts: readonly string[]): Promise<void> {
    const lines: string[] = [];
    await until(() => lines.push(...page.takeWarnings()) && lines.length >= parts.length);
    // Asking again names it no second time.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    lines.push(...page.takeWarnings());
    expect(lines.map((line) => /^article-story: article-story-([\w-]+)\.js: [^\n]+$/.exec(line)?.[1]).sort()).to.eql(parts);
  }

  function expectReadable(made: ArticleStory): void {
    expect(statesOf(made)).to.eql(['ready']);
    expect(inside(made, '.headline')!.textContent).to.equal(story.headline);
    expect(inside(made, '.paragraph')!.textContent).to.equal(paragraph.content);
    expect(inside(inside(made, 'social-quote')!, '.words')!.textContent).to.include('Endlich.');
  }

  for (const way of ways) {
    it(`leaves the story readable, in English words, and is named: words (${way})`, async () => {
      await open(way, 'words');
      const made = await draw(story);
      expectReadable(made);
      expect(inside(inside(made, 'video-embed')!, '.play')!.getAttribute('aria-label')).to.equal('Play: Boats');
      await expectNamed('words');
    });

    it(`leaves the card of a video with its link, says so there, and is named: player (${way})`, async () => {
      await open(way, 'player');
      const made = await draw({...story, lang: 'en'});
      const card = inside(made, 'video-embed')!;
      for (const _time of [1, 2]) inside(card, '.play')!.click();
      await until(() => inside(card, '.contact')!.textContent!.includes('Cannot be shown here.'));
      expectReadable(made);
      expect([...card.shadowRoot!.querySelectorAll('a')].map(({href}) => href)).to.eql([video.url]);
      await expectNamed('player');
    });

    it(`leaves what an editor previews readable, and is named: preview (${way})`, async () => {
      await open(way, 'preview');
      const made = await draw({...story, lang: 'en', body: [...story.body, {type: 'unheard-of'}]}, {preview: ''});
      expectReadable(made);
      await expectNamed('preview');
    });

    it(`leaves elements that stand alone as the page has written them, and is named once: attributes (${way})`, async () => {
      await open(way, 'attributes');
      const {document} = page;
      const made = ['social-quote', 'author-bio', 'video-embed', 'story-figure'].map((tag) => Object.assign(document.createElement(tag), {textContent: 'The words'}));
      document.body.append(...made);
      await expectNamed('attributes');
      for (const one of made) {
        const range = document.createRange();
        range.selectNodeContents(one);
        expect(range.getClientRects().length, one.localName).to.equal(1);
      }
    });

    it(`leaves the paragraphs of a quotation in a quote that stands alone: html (${way})`, async () => {
      await open(way, 'html');
      const {document} = page;
      const quote = document.createElement('social-quote');
      const words = Object.assign(document.createElement('blockquote'), {className: 'twitter-tweet'});
      words.append(Object.assign(document.createElement('p'), {textContent: 'Rain again.'}));
      quote.append(words);
      document.body.append(quote);
      await until(() => inside(quote, '.words'));
      expect(inside(quote, '.words')!.textContent).to.equal('“Rain again.”');
    });

    it(`leaves light DOM and link of a story of another format, whose failure names it: sources (${way})`, async () => {
      await open(way, 'sources');
      const made = await draw(wordpress);
      expect(page.told(made)).to.eql(['story-fail: part-missing']);
      expect([isLightSeen(made), seenLinks(made).join(), statesOf(made).join()]).to.eql([true, PAGE, 'failed']);
      const lines = page.takeWarnings();
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^<article-story> : Part missing: \S/);
    });
  }

  for (const part of ['wordpress', 'html']) {
    it(`leaves light DOM and link of a story that needs it, whose failure names it: ${part}`, async () => {
      await open('404', part);
      const made = await draw(wordpress);
      expect(page.told(made)).to.eql(['story-fail: part-missing']);
      expect([isLightSeen(made), seenLinks(made).join(), statesOf(made).join()]).to.eql([true, PAGE, 'failed']);
      expect(page.takeWarnings()).to.have.length(1).and.to.match(/wordpress is missing/);
    });
  }

  it('leaves light DOM and link where HTML is not simple, and nobody can say how much of it may be read: caps', async () => {
    await open('404', 'caps');
    const made = await draw({...wordpress, content: {rendered: '<p>It came in at noon.<p>It left at one.'}});
    expect(page.told(made)).to.eql(['story-fail: source-unreadable']);
    expect([isLightSeen(made), seenLinks(made).join(), statesOf(made).join()]).to.eql([true, PAGE, 'failed']);
    page.takeWarnings();
  });

  const things = [
    ['shortcodes', '<p>[brid video="1" player="2"]</p>', '[brid video="1" player="2"]'],
    ['figures', '<figure><img src="https://blog.example/a.jpg" alt="The ferry"><figcaption>At noon</figcaption></figure>', 'The ferry https://blog.example/a.jpg'],
    ['media', '<iframe src="https://player.vimeo.com/video/76979871"></iframe>', 'https://player.vimeo.com/video/76979871'],
    ['tables', '<table><tr><td>Noon<td>Ferry</table>', 'Noon'],
  ] as const;
  for (const [part, html, lost] of things) {
    it(`leaves a story readable that needs it for one thing alone, which is in the story or in its problems: ${part}`, async () => {
      await open('404', part);
      const made = await draw({...wordpress, content: {rendered: `<p>It came in at noon.</p>${html}`}});
      expect(page.told(made)).to.eql(['story-load']);
      expect(inside(made, '.paragraph')!.textContent).to.equal('It came in at noon.');
      expect(made.problems.map(({code}) => code)).to.include('part-missing');
      const said = [...made.problems.map(({text}) => text), ...made.story!.body.map((block) => block.type === 'paragraph' && block.content)];
      expect(said).to.include(lost);
    });
  }
});
