import {expect} from '@open-wc/testing';
import {drawBody} from '../../src/components/body.js';
import type {Block} from '../../src/model/block.js';
import {loadWords} from '../../src/words/words.js';
import {count, english2, find, make, settle, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {simpleHtml} from '../fixtures/simple-html.js';

const A = new URL('../../demo/pictures/harbour.svg', import.meta.url).href;
const B = new URL('../../demo/pictures/ferry.svg', import.meta.url).href;

async function draw(block: Block, context: object = {}): Promise<HTMLElement> {
  const around = make('div');
  await drawBody(around, [block], {...english2, ...context});
  document.body.append(around);
  for (const inner of around.querySelectorAll('*')) if (inner.shadowRoot) await settle(inner);
  return around;
}

const table: readonly (readonly [title: string, block: Block, html: string])[] = [
  ['a paragraph is a `p`', {type: 'paragraph', content: ['Some ', {t: 'em', c: 'words'}, '.']}, '<p>Some <em>words</em>.</p>'],
  ['a heading of level 2 stands one below the headline', {type: 'heading', level: 2, content: 'Two'}, '<h3>Two</h3>'],
  ['a heading of level 3 stands two below the headline', {type: 'heading', level: 3, content: 'Three'}, '<h4>Three</h4>'],
  ['a heading of level 4 stands three below the headline', {type: 'heading', level: 4, content: 'Four'}, '<h5>Four</h5>'],
  [
    'a quote is a figure with a quotation and who said it',
    {type: 'quote', content: ['One.', 'Two.'], by: {name: 'Ada', role: 'pilot'}, platform: 'x', via: 'the BBC', url: 'https://x.example/1'},
    '<figure><blockquote cite="https://x.example/1"><p>“One.</p><p>Two.”</p></blockquote><figcaption>Ada, pilot — <a href="https://x.example/1">X</a>, via the BBC</figcaption><p><button type="button">Show original</button> <span dir="auto" role="status">From X, contacted only when you ask; it may set cookies.</span></p></figure>',
  ],
  ['a quote of nobody has no caption', {type: 'quote', content: ['One.']}, '<figure><blockquote><p>“One.”</p></blockquote></figure>'],
  [
    'a pull quote is hidden from screen readers',
    {type: 'quote', pull: true, content: ['One.']},
    '<figure aria-hidden="true"><blockquote><p>“One.”</p></blockquote></figure>',
  ],
  [
    'an image is a figure with caption and credit',
    {type: 'image', src: A, alt: 'A boat', width: 4, height: 3, caption: 'The boat.', credit: 'Theo'},
    `<figure><img src="${A}" alt="A boat" width="4" height="3"><figcaption>The boat. Image: Theo</figcaption></figure>`,
  ],
  [
    'a gallery is a figure of figures',
    {type: 'gallery', images: [{src: A, alt: 'A', caption: 'First'}, {src: B, decorative: true}], caption: 'Both'},
    `<figure><figure><img src="${A}" alt="A"><figcaption>First</figcaption></figure><figure><img src="${B}" alt=""></figure><figcaption>Both</figcaption></figure>`,
  ],
  [
    'a video of a service is a figure with a button and who is contacted',
    {type: 'video', provider: 'vimeo', id: '1', title: 'Boats', duration: 62},
    '<figure><button aria-label="Play: Boats, 1:02" type="button">Boats 1:02</button><figcaption><p>Boats</p><p> <span dir="auto" role="status">From Vimeo, contacted only when you ask; it may set cookies.</span></p></figcaption></figure>',
  ],
  [
    'a video of an unknown player is a link',
    {type: 'video', provider: 'other', url: 'https://v.example/1', title: 'Boats'},
    '<figure><a href="https://v.example/1">Boats</a><figcaption><p>Boats</p><p><a href="https://v.example/1">Open at v.example</a></p></figcaption></figure>',
  ],
  [
    'a video file is played by the browser, with its tracks and its transcript',
    {
      type: 'video', provider: 'file', title: 'Boats', poster: {src: A}, sources: [{src: 'https://a.example/v.webm', type: 'video/webm'}],
      tracks: [{kind: 'captions', src: 'https://a.example/v.vtt', lang: 'en', label: 'English'}], transcript: ['Water.'],
    },
    `<figure><video aria-label="Boats" controls="" preload="none" poster="${A}" crossorigin="anonymous"><source src="https://a.example/v.webm" type="video/webm"><track src="https://a.example/v.vtt" kind="captions" srclang="en" label="English"></video><figcaption><p>Boats</p><details><summary>Transcript</summary><p>Water.</p></details></figcaption></figure>`,
  ],
  [
    'an audio file is played by the browser',
    {type: 'audio', provider: 'file', title: 'Bell', sources: [{src: 'https://a.example/a.ogg', type: 'audio/ogg'}], caption: 'Three strokes.', credit: 'Theo'},
    '<figure><p>Bell</p><audio aria-label="Bell" controls="" preload="none"><source src="https://a.example/a.ogg" type="audio/ogg"></audio><figcaption>Three strokes. Audio: Theo</figcaption></figure>',
  ],
  [
    'audio of a service is a button, who is contacted, and a link',
    {type: 'audio', provider: 'spotify', title: 'Bell', url: 'https://s.example/1'},
    '<figure><p>Bell</p><p><button aria-label="Show: Bell" type="button">Show</button> <span dir="auto" role="status">From Spotify, contacted only when you ask; it may set cookies.</span> <a href="https://s.example/1">Open at s.example</a></p></figure>',
  ],
  [
    'an embed is its title, its words, a button, who is contacted, and a link',
    {type: 'embed', provider: 'datawrapper', id: 'abcde', url: 'https://d.example/1', title: 'Rain', text: ['It rains.'], caption: 'Source: us'},
    '<figure><p>Rain</p><p>It rains.</p><p><button aria-label="Show: Rain" type="button">Show</button> <span dir="auto" role="status">From Datawrapper, contacted only when you ask; it may set cookies.</span> <a href="https://d.example/1">Open at d.example</a></p><figcaption>Source: us</figcaption></figure>',
  ],
  [
    'an embed of a service that nobody knows is named by its host',
    {type: 'embed', provider: 'other', url: 'https://d.example/1'},
    '<figure><p><a href="https://d.example/1">Open at d.example</a></p></figure>',
  ],
  [
    'a list is a `ul`, with lists inside its items',
    {type: 'list', items: [{content: 'A', items: [{content: 'B', items: [{content: 'C'}]}]}, {content: 'D'}]},
    '<ul><li>A<ul><li>B<ul><li>C</li></ul></li></ul></li><li>D</li></ul>',
  ],
  [
    'an ordered list is an `ol` that begins where it is told',
    {type: 'list', ordered: true, start: 4, items: [{content: 'A', items: [{content: 'B'}]}]},
    '<ol start="4"><li>A<ol><li>B</li></ol></li></ol>',
  ],
  [
    'a table has its caption, and heads with their scope',
    {type: 'table', caption: 'Fares', head: [['', 'Price']], rows: [['Single', ['2', {t: 'sup', c: '40'}]]], rowHeads: true},
    '<div role="region" tabindex="0" aria-label="Fares"><table><caption>Fares</caption><thead><tr><td></td><th scope="col">Price</th></tr></thead><tbody><tr><th scope="row">Single</th><td>2<sup>40</sup></td></tr></tbody></table></div>',
  ],
  [
    'a note says what it is',
    {type: 'note', kind: 'editor', content: ['First printed in 1998.'], date: '1998-02-01'},
    '<aside role="note"><p>Editor’s note, <time datetime="1998-02-01">February 1, 1998</time></p><p>First printed in 1998.</p></aside>',
  ],
  [
    'a box has a heading, and the headings inside are lower',
    {type: 'box', title: 'In short', body: [{type: 'heading', level: 2, content: 'Why'}, {type: 'paragraph', content: 'Because.'}]},
    '<aside role="note"><h3>In short</h3><h4>Why</h4><p>Because.</p></aside>',
  ],
  ['a box without a title says what it is', {type: 'box', kind: 'facts', body: [{type: 'paragraph', content: 'x'}]}, '<aside role="note"><h3>Facts</h3><p>x</p></aside>'],
  ['a box that says nothing of itself has no heading', {type: 'box', body: [{type: 'paragraph', content: 'x'}]}, '<aside role="note"><p>x</p></aside>'],
  [
    'a link is a card with its source',
    {type: 'link', url: 'https://l.example/1', title: 'Read on', description: 'More.', image: {src: A}, source: 'The Courier', published: '2025-04-05'},
    `<a href="https://l.example/1"><img src="${A}" alt="">Read onMore.The Courier, <time datetime="2025-04-05">April 5, 2025</time></a>`,
  ],
  ['a link without a source names the host', {type: 'link', url: 'https://l.example/1', title: 'Read on'}, '<a href="https://l.example/1">Read onl.example</a>'],
  ['code is preformatted, and can be scrolled by the keyboard', {type: 'code', language: 'js', text: 'a  b'}, '<pre role="region" tabindex="0" aria-label="js"><code>a b</code></pre>'],
  ['a divider is an `hr`', {type: 'divider'}, '<hr>'],
  [
    'an entry is a section with its time, its authors and its blocks',
    {type: 'entry', title: 'Ashore', published: '2025-04-12', updated: '2025-04-13', key: true, authors: [{name: 'Ada'}, {name: 'Bo'}], body: [{type: 'heading', level: 2, content: 'Why'}]},
    '<section><p><time datetime="2025-04-12">April 12, 2025</time><b>Key moment</b>By Ada and Bo<time datetime="2025-04-13">Updated April 13, 2025</time></p><h3>Ashore</h3><h4>Why</h4></section>',
  ],
];

describe('a block', () => {
  usePage();
  afterEach(() => document.body.replaceChildren());

  for (const [title, block, html] of table) it(`says by HTML what it is: ${title}`, async () => expect(simpleHtml(await draw(block))).to.equal(html));

  it('keeps line breaks and spaces of code', async () => {
    expect(find(await draw({type: 'code', text: 'if\n  a\n'}), 'code')!.textContent).to.equal('if\n  a\n');
  });

  it('states a language of its own and the direction that goes with it', async () => {
    const [arabic] = (await draw({type: 'paragraph', content: 'أهلاً', lang: 'ar'})).children;
    expect([arabic!.getAttribute('lang'), arabic!.getAttribute('dir')]).to.eql(['ar', 'rtl']);
  });

  it('takes the direction that it states', async () => {
    expect((await draw({type: 'paragraph', content: 'x', dir: 'rtl'})).firstElementChild!.getAttribute('dir')).to.equal('rtl');
  });

  it('sets the marks of its own language', async () => {
    await loadWords('de');
    expect(texts(await draw({type: 'quote', lang: 'de', content: ['Wir schreiben auf.']}), 'blockquote')).to.eql(['„Wir schreiben auf.“']);
  });

  it('says an address and a name as text and no markup', async () => {
    const drawn = await draw({type: 'link', url: 'https://l.example/', title: '<img src=x onerror=alert(1)>'});
    expect(drawn.querySelectorAll('img')).to.have.length(0);
    expect(drawn.textContent).to.include('<img src=x');
  });

  for (const [level, wanted] of [[1, 'h2'], [2, 'h3'], [5, 'h6'], [6, 'h6']] as const) {
    it(`draws a heading under a headline of level ${level} as ${wanted}`, async () => {
      expect((await draw({type: 'heading', level: 2, content: 'x'}, {level})).firstElementChild!.localName).to.equal(wanted);
    });
  }

  it('opens no window and hands no opener to a page that it leads to', async () => {
    const drawn = await draw({type: 'link', url: 'https://l.example/1', title: 'x'});
    expect(find(drawn, 'a')!.getAttribute('rel')).to.equal('noopener');
    expect(find(drawn, 'a')!.hasAttribute('target')).to.equal(false);
  });

  it('draws no picture of a service on a card before a choice', async () => {
    const card: Block = {type: 'link', url: 'https://l.example/1', title: 'x', image: {src: 'https://pbs.twimg.com/a.jpg'}};
    for (const [consent, pictures] of [['', 0], ['pictures', 1]] as const) {
      // Not put into the page, where it would be fetched.
      const apart = make('div');
      await drawBody(apart, [card], {...english2, consent});
      expect(count(apart, 'img'), consent).to.equal(pictures);
    }
  });
});
