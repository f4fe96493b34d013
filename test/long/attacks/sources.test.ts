import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {place} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {drawOpen} from './draw.js';
import {inspect, wordsOf} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks} from './strings.js';
import {useTripwire} from './tripwire.js';

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
 
const xml = (text: string) => escape(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/g, ''));
const DATE = '2026-10-01T12:00:00Z';

/** An article in each form that may hold HTML: of the words of a title, and of HTML. */
const forms: Readonly<Record<string, (title: string, html: string) => unknown>> = {
  html: (title, html) => `<h1>${escape(title)}</h1>${html}`,
  page: (title, html) => `<!doctype html><html lang=en><head><title>${escape(title)}</title></head><body><article><h1>${escape(title)}</h1>${html}</article></body></html>`,
  WordPress: (title, html) => ({id: 1, type: 'post', status: 'publish', date_gmt: DATE, link: 'https://a.example/1', title: {rendered: title}, content: {rendered: html, protected: false}, excerpt: {rendered: html}}),
  Ghost: (title, html) => ({posts: [{id: '1', uuid: '1', title, html, status: 'published', published_at: DATE, url: 'https://a.example/1', custom_excerpt: title}]}),
  'JSON Feed': (title, html) => ({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: [{id: '1', title, content_html: html}]}),
  RSS: (title, html) => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title><item><guid>1</guid><title>${xml(title)}</title><content:encoded>${xml(html)}</content:encoded></item></channel></rss>`,
  Atom: (title, html) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><id>1</id><title>${xml(title)}</title><content type="html">${xml(html)}</content></entry></feed>`,
  ninjs: (title, html) => ({uri: 'https://a.example/1', type: 'text', version: '1', language: 'en', headline: title, body_xhtml: html}),
  ANS: (title, html) => ({type: 'story', version: '0.10.9', headlines: {basic: title}, content_elements: [{type: 'text', content: html}, {type: 'raw_html', content: html}]}),
  ANF: (title, html) => ({version: '1.7', identifier: '1', title, language: 'en', layout: {columns: 7, width: 1024}, components: [{role: 'title', text: title}, {role: 'body', format: 'html', text: html}]}),
};

const texts = attacks.map(({text}) => text);
/** What may swallow all that follows it stands with few others. */
const isWild = (text: string) => /<(plaintext|xmp|listing|noembed|textarea|style|title|script|iframe|noscript|select|template|svg|math|frameset|!--|!\[CDATA|\?)|["'`]/i.test(text);
const chunksOf = (list: readonly string[], size: number) => Array.from({length: Math.ceil(list.length / size)}, (_, at) => list.slice(at * size, (at + 1) * size));
const print = (chunk: readonly string[]) => chunk.map((text, at) => `<p>harmless${at}.</p>${text}`).join('\n');

/** Elements of which a reader sees no words. */
const UNSEEN = 'video, audio, object, select, textarea, svg, math, template, noscript, iframe, script, style, title, form, button, slot, portal, fencedframe, marquee, [popover], [hidden]';
/** The harmless words that a browser would show of it. */
const shownIn = (html: string) =>
  [...Document.prototype.querySelectorAll.call(new DOMParser().parseFromString(html, 'text/html'), 'p')].flatMap((paragraph) => (paragraph.closest(UNSEEN) ? [] : (/^harmless\d+\.$/.exec(paragraph.textContent)?.[0] ?? [])));

describe('attacks in HTML', () => {
  useStillFrames();
  useStillPlayers();
  const page = usePage();
  useTripwire();

  for (const [name, make] of Object.entries(forms)) {
    it(`in ${name} leave nothing, and the words around them are shown`, async function () {
      this.timeout(300_000);
      const element = await place('article-story');
      element.parentElement!.style.display = 'none';
      const chunks = [...chunksOf(texts.filter((text) => !isWild(text)), 100), ...chunksOf(texts.filter(isWild), name === 'html' ? 2 : 12)];
      let shown = 0;
      for (const chunk of chunks) {
        const html = print(chunk);
        expect(await drawOpen(element, make('harmless', html)), html).to.equal(true);
        page.takeWarnings();
        expect(inspect(element.shadowRoot!)).to.eql([]);
        const words = wordsOf(element.shadowRoot!);
        const wanted = shownIn(html);
        shown += wanted.length;
        expect(wanted.filter((word) => !words.includes(word)), html.slice(0, 300)).to.eql([]);
      }
      expect(shown).to.be.greaterThan(texts.length / 2);
      for (const chunk of chunksOf(texts, 60)) {
        await drawOpen(element, make(chunk.join(' ').slice(0, 20_000), '<p>harmless</p>'));
        page.takeWarnings();
        expect(inspect(element.shadowRoot!)).to.eql([]);
      }
    });
  }
});
