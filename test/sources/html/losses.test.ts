import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Problem} from '../../../src/model/problem.js';
import {readHtml} from '../../../src/sources/html/html.js';
import {read} from './read-body.js';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').normalize();

/** Counts apart from the reader: by the browser's own parser, each text, picture and frame of the input must be in the draft or in a problem. */
async function findLosses(html: string): Promise<string[]> {
  const problems: Problem[] = [];
  const draft = await readHtml(html, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), base: 'https://site.example/'});
  const kept = letters(JSON.stringify([draft, problems.map(({text}) => text)]));
  const addresses = JSON.stringify([draft, problems]);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const texts: string[] = [];
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {parentElement, nodeValue} = node;
    if (nodeValue?.trim() && !parentElement?.closest('script, style')) texts.push(nodeValue);
  }
  const lost = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((word) => !kept.includes(letters(word)));
  for (const element of parsed.querySelectorAll('img, iframe, video, audio, source, script[src]')) {
    const given = element.getAttribute('data-src') ?? element.getAttribute('src');
    const path = given?.replace(/^https?:|[?#].*$/g, '').slice(0, 60);
    const id = /[\w-]{11}$/.exec(path ?? '')?.[0];
    if (path && !given?.startsWith('data:') && !addresses.includes(path) && !(id && addresses.includes(id))) lost.push(given!);
  }
  return lost;
}

const samples: readonly (readonly [string, string])[] = [
  ['every kind of block', '<h1>H</h1><p>p1</p><ul><li>l1<ol><li>l2</ol></ul><table><caption>c1<tr><td>t1<td>t2</table><pre>c2</pre><details><summary>d1</summary>d2</details><blockquote>q1<footer>f1, r1</footer></blockquote><dl><dt>dt1<dd>dd1</dl><address>ad1</address>'],
  ['page furniture', '<h1>H</h1><nav>n1<a href=x>n2</a></nav><form>f1<button>b1</button><select><option>o1</select><textarea>ta1</textarea></form><p>p1 <button>b2</button> p2</p><aside class="share">s1</aside><dialog>di1</dialog><menu><li>m1</menu>'],
  ['drawings', '<h1>H</h1><svg><title>st1</title><text>sv1</text></svg><math><mi>ma1</mi></math><canvas>ca1</canvas>'],
  ['media without addresses', '<h1>H</h1><video>v1</video><audio>a1</audio><iframe>i1</iframe><object>o1</object><img alt="im1">'],
  ['media with words for old browsers', '<h1>H</h1><video src="https://a.example/v.mp4">v1 <a href="x">v2</a></video><audio src="a.mp3">a1</audio><object data="https://a.example/o.swf">o1</object>'],
  ['odd places', '<h1>H</h1><ul>u1<li>l1</li>u2<p>u3</p><script>x</script></ul><table>t1<tr><td>t2</table><dl>d1<div><dt>d2</div></dl><figure>f1<img src="a.png">f2<figcaption>f3<figcaption>f4</figure>'],
  ['pictures everywhere', '<h1>H<img src="h.png"></h1><blockquote><img src="q.png">q</blockquote><table><tr><th>a<th>b<tr><td><img src="t.png"><td>c</table><ul><li><img src="l.png"></ul><details><summary>s<img src="s.png"></summary><img src="d.png"></details><a href="x"><img src="a.png"></a><pre>c<img src="p.png"></pre>'],
  ['frames everywhere', '<h1>H</h1><p>x<iframe src="https://a.example/1"></iframe>y</p><blockquote>q<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></blockquote><ul><li><iframe src="https://a.example/2"></iframe></ul><figure><iframe src="https://a.example/3"></iframe><figcaption>c</figcaption></figure><em><iframe src="https://a.example/4"></iframe></em>'],
  ['heads', '<header><p class="kicker">k1</p><p class="dek">d0</p><h1>H</h1><p class="dek">d1</p><p class="dek">d2</p><p class="byline">By by1</p><p class="byline">by2</p></header><p>p1</p><p class="byline">by3</p>'],
  ['posts', '<h1>H</h1><blockquote class="twitter-tweet"><p>tw1</p>tw2 <a href="https://x.com/a/status/1">tw3</a></blockquote><blockquote class="twitter-tweet">tw4</blockquote><blockquote class="bluesky-embed">bs1</blockquote><script async src="https://platform.twitter.com/widgets.js"></script>'],
  ['captions', '<h1>H</h1><figure><img src="a.png"><figcaption>c1 <small>c2</small> (Photo: c3)</figcaption></figure><figure><p>f1</p><figcaption>f2</figcaption></figure><figure><table><tr><td>t1<td>t2</table><figcaption>t3 <cite>t4</cite></figcaption></figure>'],
  ['shortcodes', '<h1>H</h1><p>[gallery ids="1,2"]</p><p>s1 [vc_row]s2[/vc_row] [unknown-thing x="s3"]</p><p>[caption id="1"]<img src="a.png"> s4[/caption]</p>'],
  ['attributions', '<h1>H</h1><blockquote><cite>c1</cite></blockquote><blockquote><p>q1</p><cite>c2</cite><footer>f2</footer></blockquote><blockquote>q3 <cite>w3</cite> q4</blockquote><figure><blockquote>q5<cite>c5</cite></blockquote><figcaption>g5</figcaption></figure>'],
  ['a comment that makes DOMPurify doubt', '<h1>H</h1><p>a1<!-- <b> -->&lt;b a2</p>'],
];

describe('what comes in as HTML', () => {
  for (const [what, html] of samples) it(`is in the draft or in a problem: ${what}`, async () => expect(await findLosses(html)).to.deep.equal([]));

  for (const name of ['wordpress-blocks.html']) {
    it(`is in the draft or in a problem: ${name}`, async () => {
      const html = await (await fetch(new URL(`../../fixtures/${name}`, import.meta.url))).text();
      expect(await findLosses(html)).to.deep.equal([]);
    });
  }
});

/** A tree of HTML as it comes: any element in any, with the classes that mean something. */
type Plant = string | {readonly tag: string; readonly classes: readonly string[]; readonly more: string; readonly children: readonly Plant[]};

const tags =
  'p p div div section h2 h3 blockquote ul ol li dl dt dd table tr td th caption figure figcaption details summary pre address aside nav form center noscript cite footer small a em sup span q ruby rt x-card';
const classNames =
  'wp-caption wp-caption-text wp-block-quote wp-block-pullquote wp-block-embed wp-block-gallery gallery gallery-item kg-gallery-card kg-bookmark-card kg-bookmark-title kg-bookmark-author kg-bookmark-thumbnail ' +
  'kg-callout-card kg-callout-emoji kg-toggle-card kg-toggle-heading-text kg-video-card kg-video-overlay kg-audio-card kg-audio-title kg-audio-thumbnail kg-file-card kg-product-card kg-product-card-title ' +
  'kg-button-card kg-signup-card wp-block-button wp-block-file wp-block-verse wp-embedded-content twitter-tweet instagram-media fb-post tiktok-embed reddit-embed-bq text-post-media standfirst byline kicker share ' +
  'related correction author-box credit caption copyright pullquote brid MsoListParagraph youtube-player pull-quote quote-author slideshow tiled-gallery accordion info-box MsoQuote ql-code-block-container';
/** `#` is a word, and each a new one. */
const leaves = [
  '#', '# #.', '“#”', '# (Photo: #/#)', 'Correction: #', 'Update: #', 'Read more: ', 'By #', 'Photo: #', 'Featured image via #', '— #, #', '[caption id=x]', '[vc_row]', '[/caption]', '[brid video="1"]', 'Advertisement', '· #',
  'He said:', '<br>', '<br><br>', '<hr>', '<img src="/#.jpg" alt="#">', '<img data-src="/#.jpg" src="data:image/gif;base64,R0">', '<iframe src="https://a.example/#"></iframe>', '<video src="/#.mp4">#</video>',
  '<audio src="/#.mp3"></audio>', '<a href="/#">#</a>', '<a rel="author" href="/#">#</a>', '<a href="https://x.com/ann/status/20">#</a>', '<script>#</script>', '<svg><text>#</text></svg>', '<button>#</button>',
  '<picture><source srcset="/#.webp 300w"><img src="/#.png"></picture>', '<amp-youtube data-videoid="dQw4w9WgXcQ">#</amp-youtube>', '<object data="/#.swf">#</object>',
  '<oembed url="https://a.example/#"></oembed>', `<div data-attrs='{"url":"https://a.example/x","title":"#"}'></div>`, `<div data-settings='{"film":{"url":"https://vimeo.com/76979871"},"title":"# #"}'></div>`, '<div data-url="https://a.example/#"></div>',
  '<a href="https://x.com/intent/tweet?text=x">#</a>', '<span style="font-weight:700;font-style:italic">#</span>', '<ol><li data-list="bullet">#</li><li data-list="ordered" class="ql-indent-1">#</li></ol>', '<h3><button>#</button></h3>', '<button class="accordion">#</button>',
  '<p class="caption">#</p>', '<p class="quote-author">#</p>', '<blockquote>#<br>— #</blockquote>', '<p>— #</p>',
  '<p class="MsoListParagraph" style="mso-list:l0 level1">· #</p><p class="MsoListParagraph" style="mso-list:l0 level3">· #</p>',
  '<blockquote><p>#</p><cite>#, #</cite></blockquote>', '<blockquote class="twitter-tweet"><p>#</p>— # (@#) <a href="https://x.com/ann/status/20">June 1, 2024</a></blockquote>',
];
const more = ['', '', '', '', '', ' hidden', ' lang="ar"', ' dir="rtl"', ' role="presentation"', ' href="/x"', ' rowspan="2"', ' data-href="https://www.facebook.com/ann/posts/1234567890"', ' style="display:none"', ' style="mso-list:l0 level2 lfo1"', ' style="mso-list:l0 level3 lfo1"', ' role="region" hidden', ' style="font-weight:normal"', ' style="mso-list:l0 level2"'];

const {plant} = fc.letrec<{plant: Plant}>((tie) => ({
  plant: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    {weight: 2, arbitrary: fc.constantFrom(...leaves)},
    {
      weight: 3,
      arbitrary: fc.record({
        tag: fc.constantFrom(...tags.split(' ')),
        classes: fc.array(fc.constantFrom(...classNames.split(' ')), {maxLength: 2}),
        more: fc.constantFrom(...more),
        children: fc.array(tie('plant'), {minLength: 1, maxLength: 4}),
      }),
    },
  ),
}));

const WORD = /w[\da-z]+?q/g;
/** What has one order alone: a quotation in another follows it whole, and what a caption says is said of what stands before it. */
const {plain: plainPlant} = fc.letrec<{plain: Plant}>((tie) => ({
  plain: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    {weight: 2, arbitrary: fc.constantFrom('# #.', '# ', ' #<br>#', '<p>#</p>', '<pre>#\n  #</pre>', '<img src="/#.jpg">', '<em>#</em>', '<a href="/x">#</a>', '<hr>')},
    {
      weight: 3,
      arbitrary: fc.record({
        tag: fc.constantFrom(...'p div section h2 h3 ul ol li dl dt dd em span strong x-card'.split(' ')),
        classes: fc.constant([]),
        more: fc.constant(''),
        children: fc.array(tie('plain'), {minLength: 1, maxLength: 4}),
      }),
    },
  ),
}));

function grow(plants: readonly Plant[]): string {
  let count = 0;
  const print = (one: Plant): string =>
    typeof one === 'string'
      ? one.replace(/#/g, () => `w${(count++).toString(36)}q`)
      : `<${one.tag}${one.classes.length ? ` class="${one.classes.join(' ')}"` : ''}${one.more}>${one.children.map(print).join('')}</${one.tag}>`;
  return plants.map(print).join('');
}

describe('any HTML', () => {
  it('is in the draft or in a problem, wherever things stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plant, {minLength: 1, maxLength: 5}), fc.boolean(), async (plants, isBody) => {
        const html = grow(plants);
        const {draft, problems} = await read(html, isBody ? {headline: 'Head', standfirst: 'Stand'} : undefined);
        const said = JSON.stringify([draft, problems.map(({text}) => text)]);
        // What the parser makes of it: an attribute of an element that may not stand there is nowhere.
        // The reader, too, takes a form for another element: as itself it would be empty in a table.
        const page = new DOMParser().parseFromString(html.replace(/<(\/?)form/g, '<$1x-form'), 'text/html');
        // What a script would put into the furniture of a page is none of it.
        for (const place of page.querySelectorAll(':is(nav, x-form, button) :is([data-attrs], [data-settings], [data-url], oembed)')) place.remove();
        const parsed = page.documentElement.outerHTML;
        const words = (html.match(/w[\da-z]+q(?!\.webp)/g) ?? []).filter((word) => new RegExp(`(?<!/)${word}|/${word}\\.(?:jpg|png|mp\\d|swf)|example/${word}`).test(parsed));
        expect(words.filter((word) => !said.includes(word)), html).to.deep.equal([]);
      }),
      {numRuns: 200},
    );
  });

  it('that is words in plain elements is there once, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plainPlant, {minLength: 1, maxLength: 5}), async (plants) => {
        const html = grow(plants);
        const {body} = await read(html, {headline: 'Head', standfirst: 'Stand'});
        const parsed = new DOMParser().parseFromString(html, 'text/html').body.outerHTML;
        expect(JSON.stringify(body).match(WORD), html).to.deep.equal(parsed.match(WORD));
      }),
      {numRuns: 200},
    );
  });
});

describe('the problems of HTML', () => {
  const cases: readonly (readonly [string, string, Partial<Problem>])[] = [
    ['a script by its host', '<script src="https://a.example/x.js"></script>', {code: 'script-dropped', path: 'script[1]', severity: 'warning', text: 'https://a.example/x.js'}],
    ['a script by its first words', '<script>let x = 1;</script>', {code: 'script-dropped', text: 'let x = 1;'}],
    ['a counting pixel', '<p>a<img src="https://a.example/t.gif" width="1" height="1">b</p>', {code: 'tracker-dropped', path: 'img[1]'}],
    ['a counting picture by its host', '<img src="https://pixel.wp.com/g.gif?x">', {code: 'tracker-dropped'}],
    ['an empty paragraph', '<p>&nbsp;</p>', {code: 'empty-paragraph', path: 'p[1]', severity: 'info'}],
    ['a refused address', '<p>x <a href="javascript:x">y</a></p>', {code: 'url-refused', path: 'a[1]', text: 'javascript:x'}],
    ['a lifted player', '<iframe></iframe><iframe src="https://player.vimeo.com/video/1"></iframe>', {code: 'embed-lifted', path: 'iframe[2]', severity: 'info'}],
    ['a frame that became a link', '<iframe src="https://a.example/"></iframe>', {code: 'embed-as-link', path: 'iframe[1]', severity: 'warning'}],
    ['an unknown shortcode', '<p>[thing-x]</p>', {code: 'unknown-shortcode', path: 'p[1]', severity: 'warning', text: '[thing-x]'}],
    ['furniture with its words', '<nav>Home</nav>', {code: 'unknown-element', path: 'nav[1]', text: 'Home'}],
    ['an unreadable date', '<time itemprop="datePublished" datetime="yesterday">x</time>', {code: 'date-unreadable', text: 'yesterday'}],
    ['a doubled headline', '<h2>H</h2>', {code: 'headline-doubled', path: 'h2[1]', text: 'H'}],
    ['a date that the head says', '<p><time itemprop="datePublished" datetime="2016-12-13">x</time></p>', {code: 'text-cleaned', path: 'p[1]', text: 'x'}],
    ['http media of a shortcode', '<p>[video src="http://a.example/a.mp4"]</p>', {code: 'http-upgraded', path: 'p[1]', severity: 'info'}],
    ['words of a shortcode that its block does not hold', '<p>[brid video="1" note="not to lose"]</p>', {code: 'text-cleaned', severity: 'warning', text: '[brid video="1" note="not to lose"]'}],
    ['an address of a shortcode that its block does not hold', '<p>[brid video="1" https://a.example/x]</p>', {code: 'text-cleaned', severity: 'warning'}],
    ['a second picture in noscript', '<img src="https://a.example/a.png"><noscript><img src="https://a.example/a.png"></noscript>', {code: 'image-duplicate', severity: 'info'}],
  ];
  for (const [what, html, expected] of cases) {
    it(`name ${what}`, async () => {
      const problems: Problem[] = [];
      await readHtml(`<h1>H</h1>${html}`, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem)});
      const found = problems.find(({code, path}) => code === expected.code && (!expected.path || path === expected.path));
      expect(found).to.include(expected);
    });
  }

  it('are cut where they are very long, and say so', async () => {
    const problems: Problem[] = [];
    await readHtml(`<h1>H</h1><p>Words</p><nav>${'word '.repeat(5000)}</nav>`, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem)});
    expect(problems.map(({text}) => [text?.length, text?.slice(-6)])).to.deep.equal([[20_001, 'word …']]);
  });

  it('name a frame whose address may not be used once, with its words', async () => {
    const problems: Problem[] = [];
    await readHtml('<h1>H</h1><p>Words</p><iframe src="../a">Old</iframe>', {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem)});
    expect(problems.map(({code, text: said}) => [code, said])).to.deep.equal([['url-refused', 'Old ../a']]);
  });

  it('name a picture whose address may not be used once, with its words', async () => {
    for (const [html, text] of [['<img src="../a.png" alt="A boat">', 'A boat ../a.png'], ['<img src="#a" alt="A boat">', 'A boat #a'], ['<img alt="A boat">', 'A boat'], ['<img src="x.png">', 'x.png']] as const) {
      const problems: Problem[] = [];
      await readHtml(`<h1>H</h1><p>Words</p>${html}`, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem)});
      expect(problems.map(({code, text: said}) => [code, said])).to.deep.equal([['url-refused', text]]);
    }
  });
});
