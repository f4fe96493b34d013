import {expect} from '@open-wc/testing';
import {a, p, read} from './read-body.js';

const image = (name: string, more: object = {}) => ({type: 'image', src: `https://site.example/${name}.jpg`, ...more});
const list = (...items: readonly unknown[]) => ({type: 'list', items: items.map((content) => ({content}))});
const ordered = (start: number, ...items: readonly unknown[]) => ({...list(...items), ordered: true, ...(start > 1 && {start})});
const quote = (words: unknown, by?: object | string) => ({type: 'quote', content: [words].flat(), ...(by && {by: typeof by === 'string' ? {name: by} : by})});
const heading = (level: number, content: unknown) => ({type: 'heading', level, content});
const gallery = (caption: string | undefined, ...images: readonly {type: string}[]) => ({type: 'gallery', images: images.map(({type: _, ...one}) => one), ...(caption && {caption})});
const box = (title: string, ...body: readonly object[]) => ({type: 'box', title, body});
const strong = (...c: unknown[]) => ({t: 'strong', c});
const em = (...c: unknown[]) => ({t: 'em', c});
const br = {t: 'br'};
const video = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'};

/** Bodies as editors and their plugins print them, and the blocks that they become; at the end of some, what is named of that. */
type Row = readonly [what: string, html: string, expected: readonly object[], named?: readonly string[]];

const lists: readonly Row[] = [
  [
    'steps with a quotation between the words of one',
    '<ol class="wp-block-list"><li><p>Ask.</p><blockquote class="wp-block-quote"><p>No.</p><cite>Ann Lee</cite></blockquote><p>Ask again.</p></li><li>Go.</li></ol>',
    [ordered(1, 'Ask.'), quote('No.', 'Ann Lee'), p('Ask again.'), ordered(2, 'Go.')],
  ],
  [
    'steps with code of several lines in one',
    '<ol><li>Run:<pre><code>cd a\n  ls</code></pre>and wait.</li><li>Run <code>b</code>:<pre>c</pre></li></ol>',
    [ordered(1, 'Run:'), {type: 'code', text: 'cd a\n  ls'}, p('and wait.'), ordered(2, ['Run ', {t: 'code', c: ['b']}, ':', br, 'c'])],
  ],
  [
    'a list of pictures with words after each',
    '<ol><li><h3>One</h3><figure><img src="/1.jpg"><figcaption>First</figcaption></figure><p>Text.</p></li><li><img src="/2.jpg"><h3>Two</h3><p>More.</p></li></ol>',
    [ordered(1, 'One'), image('1', {caption: 'First'}), p('Text.'), image('2'), ordered(2, ['Two', br, 'More.'])],
  ],
  ['lines of code in a cell', '<table><tr><th>a<th>b<tr><td><pre>x\ny</pre><td>c</table>', [{type: 'table', head: [['a', 'b']], rows: [[['x', br, 'y'], 'c']]}]],
];

const figures: readonly Row[] = [
  ['pictures under one caption', '<figure><img src="/1.jpg"><img src="/2.jpg"><figcaption>Left and right</figcaption></figure>', [gallery('Left and right', image('1'), image('2'))]],
  [
    'figures in a figure, each with its caption',
    '<figure><figure><img src="/1.jpg"><figcaption>One (Photo: Ann Lee)</figcaption></figure><figure><img src="/2.jpg"><figcaption>Two</figcaption></figure><figcaption>Both</figcaption></figure>',
    [gallery('Both', image('1', {caption: 'One', credit: 'Ann Lee'}), image('2', {caption: 'Two'}))],
  ],
  ['a slider of before and after', '<figure><div class="twentytwenty-container"><img src="/1.jpg" alt="Before"><img src="/2.jpg" alt="After"></div><p class="photo-credit">Photos: Ann Lee</p></figure>', [gallery('Photos: Ann Lee', image('1', {alt: 'Before'}), image('2', {alt: 'After'}))]],
  ['pictures in a figure, each with its caption', '<figure><img src="/1.jpg"><figcaption>One</figcaption><img src="/2.jpg"><figcaption>Two</figcaption></figure>', [image('1', {caption: 'One'}), image('2', {caption: 'Two'})]],
  ['a caption beside its picture, told by its class', '<p><img src="/1.jpg"></p><p class="caption">The bridge <span class="credit">Ann Lee</span></p><p>Text.</p><p class="wp-caption-text">No picture.</p>', [image('1', {caption: 'The bridge', credit: 'Ann Lee'}), p('Text.'), p('No picture.')]],
  ['a caption and a credit beside a film', '<video src="/v.mp4"></video><p class="video-caption">The film</p><p class="video-credit">Video: Ann Lee</p>', [{type: 'video', provider: 'file', sources: [{src: 'https://site.example/v.mp4', type: 'video/mp4'}], caption: 'The film', credit: 'Video: Ann Lee'}]],
  ['a credit beside a figure', '<figure><img src="/1.jpg"><figcaption>The bridge</figcaption></figure><div class="photo-credit">Photo: Ann Lee</div>', [image('1', {caption: 'The bridge', credit: 'Ann Lee'})]],
  ['a picture of a page builder with its caption', '<div class="fl-photo"><div class="fl-photo-content"><img class="fl-photo-img" src="/1.jpg"></div><div class="fl-photo-caption fl-photo-caption-below">The bridge</div></div>', [image('1', {caption: 'The bridge'})]],
  ['a grid under one caption', '<div class="image-grid"><img src="/1.jpg"><img src="/2.jpg"><p class="caption">The grid</p></div>', [gallery('The grid', image('1'), image('2'))]],
  [
    'a tiled gallery',
    '<div class="tiled-gallery type-rectangular"><div class="gallery-row"><div class="gallery-group"><div class="tiled-gallery-item"><a href="/1/"><img src="/1.jpg"></a><div class="tiled-gallery-caption">First</div></div></div><div class="gallery-group"><div class="tiled-gallery-item"><img src="/2.jpg"></div></div></div></div>',
    [gallery(undefined, image('1', {url: 'https://site.example/1/', caption: 'First'}), image('2'))],
  ],
  [
    'a slideshow',
    '<div class="wp-block-jetpack-slideshow"><div class="swiper-container"><ul class="swiper-wrapper"><li class="wp-block-jetpack-slideshow_slide swiper-slide"><figure><img src="/1.jpg"><figcaption class="wp-block-jetpack-slideshow_caption gallery-caption">One</figcaption></figure></li><li class="swiper-slide"><figure><img src="/2.jpg"></figure></li></ul><a class="swiper-button-prev" role="button"></a></div></div>',
    [gallery(undefined, image('1', {caption: 'One'}), image('2'))],
  ],
  ['a slider of cards with words as what it is', '<div class="swiper"><div class="swiper-slide"><img src="/1.jpg"><p>Text.</p></div><div class="swiper-slide"><img src="/2.jpg"></div></div>', [image('1'), p('Text.'), image('2')]],
];

const quotations: readonly Row[] = [
  ['who is quoted in the caption of the figure', '<figure><blockquote data-animation-role="quote"><span>“</span>It came at night.<span>”</span></blockquote><figcaption class="source">&mdash; <a href="/ann">Ann Lee</a>, mayor</figcaption></figure>', [quote('It came at night.', {name: 'Ann Lee', role: 'mayor', url: 'https://site.example/ann'})]],
  ['who is quoted after the two dashes of Chinese', '<blockquote><p>水来了。</p><p>——李安，市长</p></blockquote>', [quote('水来了。', {name: '李安', role: '市长'})]],
  ['who is quoted after the two bars of Japanese', '<blockquote><p>夜だった。</p><footer>――李安（市長）</footer></blockquote>', [quote('夜だった。', '李安（市長）')]],
  ['who is quoted, by a class', '<blockquote><p>It came.</p><p class="quote-author">Ann Lee, mayor</p></blockquote><blockquote><p>At night.</p><div class="author">Bo</div></blockquote><blockquote><p>So.</p><span class="attribution">Cy</span></blockquote>', [quote('It came.', {name: 'Ann Lee', role: 'mayor'}), quote('At night.', 'Bo'), quote('So.', 'Cy')]],
  ['who is quoted in the last line', '<blockquote>It came<br>at night.<br>— <em>Ann Lee</em></blockquote><blockquote><p>So.<br />&#8211; Bo</p></blockquote>', [quote([['It came', br, 'at night.']], 'Ann Lee'), quote('So.', 'Bo')]],
  ['name and role in two lines', '<blockquote><p>It came.</p><cite><strong>Ann Lee</strong><br>Mayor of Ribera</cite></blockquote><blockquote><p>So.</p></blockquote><p>—<strong>Bo</strong><br>Baker</p>', [quote('It came.', {name: 'Ann Lee', role: 'Mayor of Ribera'}), quote('So.', {name: 'Bo', role: 'Baker'})]],
  ['what several say, line by line', '<blockquote>— It came.<br>— At night?</blockquote>', [quote([['— It came.', br, '— At night?']])]],
  ['who is quoted after the quotation', '<blockquote><p>It came.</p></blockquote>\n<p>&#8212; Ann Lee, mayor</p><blockquote><p>So.</p></blockquote><cite>Bo</cite><p>Text.</p>', [quote('It came.', {name: 'Ann Lee', role: 'mayor'}), quote('So.', 'Bo'), p('Text.')]],
  ['what is said after a quotation', '<blockquote><p>It came.</p></blockquote><p>— Who says so?</p><blockquote><p>Me.</p></blockquote><p>— And you</p><p>— Me too</p>', [quote('It came.'), p('— Who says so?'), quote('Me.'), p('— And you'), p('— Me too')]],
  ['the author of an article that ends in a quotation', '<p>Text.</p><blockquote><p>It came.</p></blockquote><p class="post-author">Bo Reed</p>', [p('Text.'), quote('It came.'), p('Bo Reed')]],
  ['a pull quote with its author beside', '<aside class="pull-quote"><blockquote><p>It came.</p></blockquote><p class="pull-quote__author">Ann Lee</p></aside>', [{...quote('It came.', 'Ann Lee'), pull: true}]],
  [
    'a quotation of a page builder without its button',
    '<blockquote class="elementor-blockquote"><p class="elementor-blockquote__content">It came.</p><div class="e-q-footer"><cite class="elementor-blockquote__author">Ann Lee</cite><a href="https://twitter.com/intent/tweet?text=It+came.&amp;url=x" class="elementor-blockquote__tweet-button"><span>Tweet</span></a></div></blockquote>',
    [quote('It came.', 'Ann Lee')],
    ['Tweet'],
  ],
  ['the words of a sentence that is a button', '<div class="bctt-click-to-tweet"><span><a href="https://twitter.com/intent/tweet?text=x">The water came at night, says Ann.</a></span><a href="https://twitter.com/intent/tweet?text=x">Click To Tweet</a></div>', [p('The water came at night, says Ann.')], ['https://twitter.com/intent/tweet?text=x', 'Click To Tweet']],
  ['who is quoted with an Arabic comma', '<p>Then:</p><blockquote dir="rtl" lang="ar"><p>الماء</p><cite>آن لي، العمدة</cite></blockquote>', [p('Then:'), {...quote('الماء', {name: 'آن لي', role: 'العمدة'}), lang: 'ar'}]],
];

const players: readonly Row[] = [
  [
    'a late player and its frame for pages without scripts',
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><div class="rll-youtube-player" data-src="https://www.youtube.com/embed/dQw4w9WgXcQ" data-id="dQw4w9WgXcQ"></div><noscript><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed"></iframe></noscript></div><figcaption>The film</figcaption></figure>',
    [{...video, caption: 'The film'}],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed'],
  ],
  ['a film of CKEditor', '<figure class="media"><oembed url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></oembed></figure>', [video]],
  ['a film of Elementor, which its settings tell', '<div class="elementor-widget elementor-widget-video" data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/www.youtube.com\\/watch?v=dQw4w9WgXcQ&quot;,&quot;video_type&quot;:&quot;youtube&quot;}"><div class="elementor-wrapper"><div class="elementor-video"></div></div></div>', [video]],
  [
    'a post of a newsletter, which an attribute tells',
    '<div class="twitter-embed" data-attrs="{&quot;url&quot;:&quot;https://twitter.com/ann/status/20&quot;,&quot;full_text&quot;:&quot;Hello there&quot;,&quot;username&quot;:&quot;ann&quot;,&quot;name&quot;:&quot;Ann Lee&quot;,&quot;date&quot;:&quot;2024-06-01T10:00:00.000Z&quot;,&quot;photos&quot;:[]}"></div>',
    [{...quote('Hello there', {name: 'Ann Lee', handle: '@ann'}), platform: 'x', url: 'https://x.com/ann/status/20', published: '2024-06-01'}],
  ],
  ['pictures that an attribute tells', '<div class="image-gallery-embed" data-attrs="{&quot;gallery&quot;:{&quot;images&quot;:[{&quot;src&quot;:&quot;https://site.example/1.jpg&quot;},{&quot;src&quot;:&quot;https://site.example/2.jpg&quot;}],&quot;caption&quot;:&quot;Both&quot;}}"></div>', [gallery('Both', image('1'), image('2'))]],
  [
    'a link to another story that an attribute tells',
    '<div class="digest-post-embed" data-attrs="{&quot;nodeId&quot;:&quot;1&quot;,&quot;caption&quot;:&quot;How it came.&quot;,&quot;title&quot;:&quot;The flood&quot;,&quot;cover_image&quot;:&quot;https://site.example/1.jpg&quot;,&quot;canonical_url&quot;:&quot;https://a.example/p/flood&quot;}"></div>',
    [p([a('https://a.example/p/flood', 'The flood')])],
    ['How it came. https://site.example/1.jpg'],
  ],
  ['no place that it does not know, by its address', '<p>Text.</p><div class="widget" data-url="https://a.example/w"></div>', [p('Text.')], ['https://a.example/w']],
  ['one film shown twice', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><p>Again.</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', [video, p('Again.'), video]],
];

const pasted: readonly Row[] = [
  [
    'a document of Google, with the marks of its styles',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span><span> and </span><span style="font-weight:700;font-style:italic">both</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li aria-level="2"><p><span>Deep</span></p></li></ul></ul></b>',
    [p(['Plain ', strong('bold'), ' and ', strong(em('both'))]), {type: 'list', items: [{content: 'One', items: [{content: 'Deep'}]}]}],
  ],
  ['a heading of a document as one', '<h2><span style="font-weight:700">Part</span></h2><p>Text <span style="text-decoration:line-through">x</span><span style="vertical-align:super">2</span>.</p>', [heading(2, 'Part'), p(['Text ', {t: 'del', c: ['x']}, {t: 'sup', c: ['2']}, '.'])]],
  ['a list of Word that passes over a level', '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">· One</p><p class="MsoListParagraph" style="mso-list:l0 level3 lfo1">· Deep</p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">· Less</p>', [{type: 'list', items: [{content: 'One', items: [{content: 'Deep'}, {content: 'Less'}]}]}]],
  [
    'the levels of a list of Word, and its quotation',
    '<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>First</p><p class="MsoListParagraphCxSpMiddle" style="mso-list:l0 level2 lfo1"><span>1.<span>&nbsp; </span></span>Under it</p><p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span>·<span>&nbsp; </span></span>Second</p><p class="MsoQuote">It came.</p>',
    [{type: 'list', items: [{content: 'First', items: [{content: 'Under it'}]}, {content: 'Second'}]}, quote('It came.')],
  ],
  ['the kinds and levels of lists of Quill', '<ol><li data-list="bullet"><span class="ql-ui"></span>One</li><li data-list="ordered" class="ql-indent-1">Deep</li><li data-list="bullet">Two</li><li data-list="ordered">First</li></ol>', [{type: 'list', items: [{content: 'One', items: [{content: 'Deep'}]}, {content: 'Two'}]}, ordered(1, 'First')]],
  ['code of Quill', '<div class="ql-code-block-container"><div class="ql-code-block">let a;</div><div class="ql-code-block">  let b;</div></div>', [{type: 'code', text: 'let a;\n  let b;'}]],
  [
    'the words around marks of notes, of whatever kind',
    '<p>One<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> two<a href="#fn:1" class="footnote">2</a> three<a class="footnote-ref" href="#fn3"><sup>3</sup></a> four<sup><a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>4</sup></a></sup>. See chapter <a href="#ch2">2</a>.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>The note.</p></div></div>',
    [p('One two three four. See chapter 2.'), p('The note.')],
    ['1', '2', '3', '4', '1'],
  ],
];

const folded: readonly Row[] = [
  [
    'an accordion of WordPress 6.9',
    '<div class="wp-block-accordion"><div class="wp-block-accordion-item"><h3 class="wp-block-accordion-heading"><button type="button" class="wp-block-accordion-heading__toggle"><span class="wp-block-accordion-heading__toggle-title">Why did it flood?</span><span aria-hidden="true">+</span></button></h3><div role="region" class="wp-block-accordion-panel" hidden><p>It rained.</p></div></div></div>',
    [heading(2, 'Why did it flood?'), p('It rained.')],
    ['+'],
  ],
  ['an accordion of buttons', '<div class="accordion"><button class="accordion-button collapsed">Why?</button><div class="accordion-collapse" style="display: none"><p>So.</p></div></div>', [p([strong('Why?')]), p('So.')]],
  ['a toggle of a page builder', '<div class="elementor-toggle-item"><div class="elementor-tab-title" role="button"><a class="elementor-toggle-title">What?</a></div><div class="elementor-tab-content" role="region" style="display:none"><p>This.</p></div></div>', [p('What?'), p('This.')]],
  ['panels behind tabs', '<ul role="tablist"><li role="tab"><a href="#t1">One</a></li><li role="tab"><a href="#t2">Two</a></li></ul><div id="t1" role="tabpanel"><p>First.</p></div><div id="t2" role="tabpanel" hidden><p>Second.</p></div>', [list('One', 'Two'), p('First.'), p('Second.')]],
  ['what is unfolded in what is unfolded, in its place', '<details class="wp-block-details"><summary>What is known</summary><p>One.</p><details><summary>More</summary><p>Deep.</p></details><p>Two.</p></details>', [box('What is known', p('One.'), p([strong('More')]), p('Deep.'), p('Two.'))]],
  ['a box of facts', '<p>Text.</p><aside><h3>The flood</h3><ul><li>Three dead</li></ul><p>Source: the state</p></aside><div class="wp-block-group info-box"><h4>Help</h4><p>Call 112.</p></div>', [p('Text.'), box('The flood', list('Three dead'), p('Source: the state')), box('Help', p('Call 112.'))]],
  ['an aside of links as it is', '<p>Text.</p><aside><h3>Elsewhere</h3><ul><li><a href="/b">The flood of 2019</a></li></ul></aside>', [p('Text.'), heading(2, 'Elsewhere'), list([a('https://site.example/b', 'The flood of 2019')])]],
];

const whole: readonly Row[] = [
  ['questions and answers of Yoast', '<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section"><strong class="schema-faq-question">Who died?</strong> <p class="schema-faq-answer">Nobody.<br/>Thanks.</p> </div></div>', [p([strong('Who died?')]), p(['Nobody.', br, 'Thanks.'])]],
  [
    'the steps of Yoast, with a picture in one',
    '<div class="schema-how-to"><p class="schema-how-to-total-time"><span>Time needed:&nbsp;</span>30 minutes</p><ol class="schema-how-to-steps"><li class="schema-how-to-step"><strong class="schema-how-to-step-name">Fill a pot</strong> <p class="schema-how-to-step-text">With water.<br/><br/><img src="/1.jpg"/></p> </li><li class="schema-how-to-step"><strong>Heat</strong> <p>Wait.</p> </li></ol></div>',
    [p('Time needed: 30 minutes'), ordered(1, [strong('Fill a pot'), br, 'With water.']), image('1'), ordered(2, [strong('Heat'), br, 'Wait.'])],
  ],
  [
    'a media block, a cover and columns in their order',
    '<div class="wp-block-media-text"><div class="wp-block-media-text__content"><p>Beside.</p></div><figure class="wp-block-media-text__media"><img src="/1.jpg"></figure></div><div class="wp-block-cover"><img class="wp-block-cover__image-background" src="/2.jpg"><span aria-hidden="true" class="wp-block-cover__background"></span><div class="wp-block-cover__inner-container"><p>On it.</p></div></div>',
    [p('Beside.'), image('1'), image('2'), p('On it.')],
  ],
  [
    'a table with head, foot and caption',
    '<figure class="wp-block-table"><table><thead><tr><th>Town</th><th>Dead</th></tr></thead><tbody><tr><td>Ribera</td><td>3</td></tr></tbody><tfoot><tr><td>All</td><td>3</td></tr></tfoot></table><figcaption>Source: <a href="/s">the state</a></figcaption></figure>',
    [{type: 'table', head: [['Town', 'Dead']], rows: [['Ribera', '3'], ['All', '3']], caption: ['Source: ', a('https://site.example/s', 'the state')]}],
  ],
  ['an interview', '<p><strong>What did you see?</strong><br/>Nothing.</p><p><b>And then?</b> Water.</p>', [p([strong('What did you see?'), br, 'Nothing.']), p([strong('And then?'), ' Water.'])]],
  ['questions as terms', '<dl><dt>Who?</dt><dd>Ann.</dd><dd>And Bo.</dd><dt>Why?</dt><dd><p>One.</p><p>Two.</p></dd></dl>', [{type: 'list', items: [{content: 'Who?', items: [{content: 'Ann.'}, {content: 'And Bo.'}]}, {content: 'Why?', items: [{content: ['One.', br, 'Two.']}]}]}]],
  ['a letter', '<p style="text-align:right">Ribera, May 1</p><p>Dear Ann,</p><address>Bo Reed<br/>1 Main Street</address>', [p('Ribera, May 1'), p('Dear Ann,'), p(['Bo Reed', br, '1 Main Street'])]],
  ['a poem, and who wrote it', '<p>Roses are red,<br />\nviolets are blue.</p>\n<p>— <em>Ann Lee</em></p>', [p(['Roses are red,', br, 'violets are blue.']), p(['— ', em('Ann Lee')])]],
  ['a list of numbered headings with pictures and credits', '<h2>1. The bridge</h2><p><img src="/1.jpg"></p><p><em>Photo: Ann Lee</em></p><p>Text.</p><h2>2. The river</h2><figure><img src="/2.jpg"><figcaption>Two <small>Bo/AP</small></figcaption></figure>', [heading(2, '1. The bridge'), image('1', {credit: 'Ann Lee'}), p('Text.'), heading(2, '2. The river'), image('2', {caption: 'Two', credit: 'Bo/AP'})]],
  ['a post of Blogger', '<div class="separator"><a href="/1.jpg"><img src="/1.jpg"></a></div><br /><div>First.</div><div><br /></div><div>Second.<br /><br />Third.</div>Loose.', [image('1', {url: 'https://site.example/1.jpg'}), p('First.'), p('Second.'), p('Third.'), p('Loose.')]],
];

describe('a body', () => {
  for (const [what, html, expected, named] of [...lists, ...figures, ...quotations, ...players, ...pasted, ...folded, ...whole]) {
    it(`keeps ${what}`, async () => {
      const {body, texts} = await read(html, {headline: 'Head', standfirst: 'Stand'});
      expect(body).to.deep.equal(expected);
      if (named) expect([...texts('text-cleaned'), ...texts('unknown-element')]).to.deep.equal(named);
      // The same as a fragment that says its headline itself.
      expect((await read(`<h1>Head</h1>${html}`)).body).to.deep.equal(expected);
    });
  }
});
