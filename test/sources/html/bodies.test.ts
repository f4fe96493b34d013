import {expect} from '@open-wc/testing';
import {p, read} from './read-body.js';

const image = (name: string, more: object = {}) => ({type: 'image', src: `https://site.example/${name}.jpg`, ...more});
const list = (...items: readonly unknown[]) => ({type: 'list', items: items.map((content) => ({content}))});
const ordered = (start: number, ...items: readonly unknown[]) => ({...list(...items), ordered: true, ...(start > 1 && {start})});
const quote = (words: unknown, by?: object | string) => ({type: 'quote', content: [words].flat(), ...(by && {by: typeof by === 'string' ? {name: by} : by})});
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
    [ordered(1, 'Run:'), {type: 'code', text: 'cd a\n  ls'}, p('and wait.'), ordered(2, ['Run ', {t: 'code', c: ['b']}, ':', {t: 'br'}, 'c'])],
  ],
  [
    'a list of pictures with words after each',
    '<ol><li><h3>One</h3><figure><img src="/1.jpg"><figcaption>First</figcaption></figure><p>Text.</p></li><li><img src="/2.jpg"><h3>Two</h3><p>More.</p></li></ol>',
    [ordered(1, 'One'), image('1', {caption: 'First'}), p('Text.'), image('2'), ordered(2, ['Two', {t: 'br'}, 'More.'])],
  ],
  ['lines of code in a cell', '<table><tr><th>a<th>b<tr><td><pre>x\ny</pre><td>c</table>', [{type: 'table', head: [['a', 'b']], rows: [[['x', {t: 'br'}, 'y'], 'c']]}]],
];

const figures: readonly Row[] = [
  ['pictures under one caption', '<figure><img src="/1.jpg"><img src="/2.jpg"><figcaption>Left and right</figcaption></figure>', [{type: 'gallery', images: [{src: image('1').src}, {src: image('2').src}], caption: 'Left and right'}]],
  [
    'figures in a figure, each with its caption',
    '<figure><figure><img src="/1.jpg"><figcaption>One (Photo: Ann Lee)</figcaption></figure><figure><img src="/2.jpg"><figcaption>Two</figcaption></figure><figcaption>Both</figcaption></figure>',
    [{type: 'gallery', images: [{src: image('1').src, caption: 'One', credit: 'Ann Lee'}, {src: image('2').src, caption: 'Two'}], caption: 'Both'}],
  ],
  ['a slider of before and after', '<figure><div class="twentytwenty-container"><img src="/1.jpg" alt="Before"><img src="/2.jpg" alt="After"></div><p class="photo-credit">Photos: Ann Lee</p></figure>', [{type: 'gallery', images: [{src: image('1').src, alt: 'Before'}, {src: image('2').src, alt: 'After'}], caption: 'Photos: Ann Lee'}]],
];

const quotations: readonly Row[] = [
  ['who is quoted in the caption of the figure', '<figure><blockquote data-animation-role="quote"><span>“</span>It came at night.<span>”</span></blockquote><figcaption class="source">&mdash; <a href="/ann">Ann Lee</a>, mayor</figcaption></figure>', [quote('It came at night.', {name: 'Ann Lee', role: 'mayor', url: 'https://site.example/ann'})]],
  ['who is quoted after the two dashes of Chinese', '<blockquote><p>水来了。</p><p>——李安，市长</p></blockquote>', [quote('水来了。', {name: '李安', role: '市长'})]],
  ['who is quoted after the two bars of Japanese', '<blockquote><p>夜だった。</p><footer>――李安（市長）</footer></blockquote>', [quote('夜だった。', '李安（市長）')]],
  ['who is quoted with an Arabic comma', '<p>Then:</p><blockquote dir="rtl" lang="ar"><p>الماء</p><cite>آن لي، العمدة</cite></blockquote>', [p('Then:'), {...quote('الماء', {name: 'آن لي', role: 'العمدة'}), lang: 'ar'}]],
];

const players: readonly Row[] = [
  [
    'a late player and its frame for pages without scripts',
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><div class="rll-youtube-player" data-src="https://www.youtube.com/embed/dQw4w9WgXcQ" data-id="dQw4w9WgXcQ"></div><noscript><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed"></iframe></noscript></div><figcaption>The film</figcaption></figure>',
    [{...video, caption: 'The film'}],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed'],
  ],
  ['one film shown twice', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><p>Again.</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', [video, p('Again.'), video]],
];

describe('a body', () => {
  for (const [what, html, expected, named] of [...lists, ...figures, ...quotations, ...players]) {
    it(`keeps ${what}`, async () => {
      const {body, texts} = await read(html, {headline: 'Head', standfirst: 'Stand'});
      expect(body).to.deep.equal(expected);
      if (named) expect([...texts('text-cleaned'), ...texts('unknown-element')]).to.deep.equal(named);
      // The same as a fragment that says its headline itself.
      expect((await read(`<h1>Head</h1>${html}`)).body).to.deep.equal(expected);
    });
  }
});
