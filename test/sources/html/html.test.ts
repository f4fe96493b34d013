import {expect} from '@open-wc/testing';
import {plainText, type Inline} from '../../../src/model/inline.js';
import {a, p, read} from './read-body.js';

const fixture = async (name: string) => (await fetch(new URL(`../../fixtures/${name}`, import.meta.url))).text();

describe('the seed as HTML of WordPress', () => {
  const quotes = [
    'Humans all over the world, don’t sleep! You can do something, protest now! Stop the genocide.',
    'We are tired of talking, we are tired of speeches. No one listens, no one responds. Here comes the barrel bomb. This is the video’s ending.',
    'As the battle reaches new peaks and the area is plunged into chaos, thousands with no part in the violence have literally nowhere safe to run.',
    'The agreement is for the fighters to leave. The civilians, they can stay, they can go to safe places, they can take advantage of the humanitarian arrangements that are on the ground.',
  ];

  it('gives four quotes, seven paragraphs and the video in golden order', async () => {
    const {draft, body} = await read(await fixture('wordpress-blocks.html'));
    expect(draft.headline).to.equal('The battle for Aleppo closes with moving goodbyes');
    expect(body.map(({type}) => type).join(' ')).to.equal(
      'paragraph paragraph quote paragraph paragraph quote paragraph quote paragraph quote paragraph video',
    );
    expect(body.filter(({type}) => type === 'quote').map(({content}) => content)).to.deep.equal(quotes.map((words) => [words]));
    expect(body.find(({type}) => type === 'video')).to.deep.equal({
      type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'People Send Their Final Goodbyes from Aleppo',
    });
  });

  it('keeps the seven paragraphs to the character', async () => {
    const html = await fixture('wordpress-blocks.html');
    const printed = [...html.matchAll(/<p class="wp-block-paragraph">([^<]*)<\/p>/g)].map(([, words]) => words!.replaceAll('\u00a0', ' ').trim());
    const {body} = await read(html);
    const words = body.filter(({type}) => type === 'paragraph').map(({content}) => plainText(content as Inline));
    expect(words).to.deep.equal(printed.filter((text) => !text.startsWith('“') && !text.startsWith('ReverbPress')));
    expect(words).to.have.length(7);
  });

  it('names the app line, the credit and the addresses that were made https', async () => {
    const {draft, problems} = await read(await fixture('wordpress-blocks.html'));
    const find = (wanted: string) => problems.find(({code}) => code === wanted)?.text;
    expect(find('app-line')).to.equal('ReverbPress Mobile Apps ReverbPress iOS App ReverbPress Android App ReverbPress App');
    expect(find('credit-line')).to.equal('Featured image via Fusion screengrab');
    expect(find('http-upgraded')).to.match(/^http:\/\/127\.0\.0\.1/);
    expect(draft.leadImage).to.include({credit: 'Fusion screengrab', width: 1600, height: 900, alt: 'A drawn skyline in smoke'});
  });
});

/** What stands after the headline, and the blocks that it becomes. */
const cases: readonly (readonly [string, string, readonly object[]])[] = [
  ['a paragraph', '<p>One.</p>', [p('One.')]],
  ['text without elements', 'One.', [p('One.')]],
  ['space of the source', '<p> One\n  two </p>', [p('One two')]],
  ['no-break spaces in English', '<p>One&nbsp;two&nbsp;</p>', [p('One two')]],
  ['emphasis', '<p>a <i>b</i> <em>c</em> <b>d</b> <strong>e</strong></p>', [p(['a ', {t: 'em', c: ['b']}, ' ', {t: 'em', c: ['c']}, ' ', {t: 'strong', c: ['d']}, ' ', {t: 'strong', c: ['e']}])]],
  ['sub and sup', '<p>H<sub>2</sub>O m<sup>2</sup></p>', [p(['H', {t: 'sub', c: ['2']}, 'O m', {t: 'sup', c: ['2']}])]],
  ['code', '<p><kbd>x</kbd></p>', [p([{t: 'code', c: ['x']}])]],
  ['changes', '<p><s>x</s><ins>y</ins></p>', [p([{t: 'del', c: ['x']}, {t: 'ins', c: ['y']}])]],
  ['an abbreviation', '<p><abbr title="United Nations">UN</abbr></p>', [p([{t: 'abbr', title: 'United Nations', c: ['UN']}])]],
  ['a time', '<p><time datetime="2016-12-13">Tuesday</time></p>', [p([{t: 'time', datetime: '2016-12-13', c: ['Tuesday']}])]],
  ['a language', '<p><span lang="fr">oui</span></p>', [p([{t: 'span', lang: 'fr', c: ['oui']}])]],
  ['a direction', '<p><bdo dir="rtl">x</bdo></p>', [p([{t: 'span', dir: 'rtl', c: ['x']}])]],
  ['marks without a meaning', '<p><u>a</u><mark>b</mark><font>c</font><big>d</big></p>', [p('abcd')]],
  ['a link', '<p><a href="https://a.example/?utm_source=x">b</a></p>', [p([a('https://a.example/', 'b')])]],
  ['a relative link', '<p><a href="/b">b</a></p>', [p([a('https://site.example/b', 'b')])]],
  ['a link that must not be used', '<p><a href="javascript:x">b</a></p>', [p('b')]],
  ['a line break', '<p>a<br>b</p>', [p(['a', {t: 'br'}, 'b'])]],
  ['two line breaks', '<p>a<br><br>b</p>', [p('a'), p('b')]],
  ['line breaks at the ends', '<p><br>a<br></p>', [p('a')]],
  ['a word with a place to break', '<p>super<wbr>natural</p>', [p('supernatural')]],
  ['an emoji of WordPress', '<p>a <img class="emoji" alt="🙂" src="https://s.w.org/x.png"></p>', [p('a 🙂')]],
  ['a mark of a footnote', '<p>a<sup><a href="#n1">1</a></sup></p>', [p('a')]],
  ['headings, steps closed', '<h3>a</h3><h5>b</h5>', [{type: 'heading', level: 2, content: 'a'}, {type: 'heading', level: 3, content: 'b'}]],
  ['a heading that is a link', '<p>x</p><h2><a href="https://a.example/">a</a></h2>', [p('x'), {type: 'heading', level: 2, content: 'a'}]],
  ['a strong paragraph', '<p><strong>Not a heading</strong></p>', [p([{t: 'strong', c: ['Not a heading']}])]],
  ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', [{type: 'quote', content: ['a', 'b']}]],
  ['a quote in marks', '<blockquote>“a ‘b’ c”</blockquote>', [{type: 'quote', content: ['a ‘b’ c']}]],
  ['a quote in marks with spans', '<blockquote><em>“a”</em> b <i>c”</i></blockquote>', [{type: 'quote', content: [[{t: 'em', c: ['“a”']}, ' b ', {t: 'em', c: ['c”']}]]}]],
  ['a quote wholly in spans', '<blockquote><em>“a”</em></blockquote>', [{type: 'quote', content: [[{t: 'em', c: ['a']}]]}]],
  ['a quote with cite', '<blockquote><p>a</p><cite>Ann Lee, mayor</cite></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann Lee', role: 'mayor'}}]],
  ['a quote in a quote, each with who said it', '<blockquote><p>a</p><blockquote><p>b</p><cite>Bo</cite></blockquote><cite>Ann</cite></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann'}}, {type: 'quote', content: ['b'], by: {name: 'Bo'}}]],
  ['a quote with footer', '<blockquote cite="https://a.example/s"><p>a</p><footer>— Ann Lee</footer></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann Lee'}, url: 'https://a.example/s'}]],
  ['a quote with a dash', '<blockquote><p>a</p><p>– Ann Lee</p></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann Lee'}}]],
  ['a cited work inside a quote', '<blockquote><p>I read <cite>Emma</cite> twice.</p></blockquote>', [{type: 'quote', content: [['I read ', {t: 'cite', c: ['Emma']}, ' twice.']]}]],
  ['the page of who is quoted after a dash', '<blockquote><p>a</p><p>– <a href="https://a.example/ann">Ann Lee</a>, mayor</p></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann Lee', role: 'mayor', url: 'https://a.example/ann'}}]],
  ['no day as the role of who is quoted', '<blockquote><p>a</p><cite>Ann Lee, 4 June 1940</cite></blockquote>', [{type: 'quote', content: ['a'], by: {description: 'Ann Lee, 4 June 1940'}}]],
  ['a quote of one dash', '<blockquote><p>— Hello</p></blockquote>', [{type: 'quote', content: ['— Hello']}]],
  ['a quote in a quote', '<blockquote><p>a</p><blockquote>b</blockquote></blockquote>', [{type: 'quote', content: ['a', 'b']}]],
  ['a list in a quote', '<blockquote><ul><li>a</li></ul></blockquote>', [{type: 'quote', content: ['a']}]],
  ['a figure around a quote', '<figure><blockquote>a</blockquote><figcaption>Ann</figcaption></figure>', [{type: 'quote', content: ['a'], by: {name: 'Ann'}}]],
  ['a pull quote', '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>Ann</cite></blockquote></figure>', [{type: 'quote', content: ['a'], by: {name: 'Ann'}, pull: true}]],
  ['an aside that pulls', '<aside class="pullquote">a</aside>', [{type: 'quote', content: ['a'], pull: true}]],
  ['a list', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', [{type: 'list', items: [{content: 'a'}, {content: 'b', items: [{content: 'c'}]}]}]],
  ['a numbered list', '<ol start="3"><li>a</li></ol>', [{type: 'list', items: [{content: 'a'}], ordered: true, start: 3}]],
  ['a list four deep', '<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ul>', [{type: 'list', items: [{content: 'a', items: [{content: 'b', items: [{content: 'c'}, {content: 'd'}]}]}]}]],
  ['a list of paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', [{type: 'list', items: [{content: ['a', {t: 'br'}, 'b']}]}]],
  ['a list as a child of a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', [{type: 'list', items: [{content: 'a', items: [{content: 'b'}]}]}]],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', [{type: 'list', items: [{content: 'a', items: [{content: 'b'}]}]}]],
  ['a picture in a list', '<ul><li>a<img src="https://a.example/a.png" alt="x"></li></ul>', [{type: 'list', items: [{content: 'a'}]}, {type: 'image', src: 'https://a.example/a.png', alt: 'x'}]],
  ['a numbered list with pictures in it, and its numbers', '<ol><li>a<img src="https://a.example/a.png"></li><li>b</li><li>c<img src="https://a.example/c.png"></li><li>d</li></ol>', [
    {type: 'list', items: [{content: 'a'}], ordered: true}, {type: 'image', src: 'https://a.example/a.png'},
    {type: 'list', items: [{content: 'b'}, {content: 'c'}], ordered: true, start: 2}, {type: 'image', src: 'https://a.example/c.png'}, {type: 'list', items: [{content: 'd'}], ordered: true, start: 4},
  ]],
  ['quotes in a list, with who said them', '<ul><li><blockquote>a<cite>Ann</cite></blockquote></li><li><blockquote>b</blockquote></li></ul>', [{type: 'quote', content: ['a'], by: {name: 'Ann'}}, {type: 'list', items: [{content: 'b'}]}]],
  ['posts in a list, as what they are', '<ol><li>a<blockquote class="twitter-tweet"><p>b</p>— Ann (@ann) <a href="https://x.com/ann/status/1">June 1, 2024</a></blockquote></li><li>c</li></ol>', [
    {type: 'list', items: [{content: 'a'}], ordered: true}, {type: 'quote', content: ['b'], platform: 'x', url: 'https://x.com/ann/status/1', by: {name: 'Ann', handle: '@ann'}, published: '2024-06-01'},
    {type: 'list', items: [{content: 'c'}], ordered: true, start: 2},
  ]],
  ['a table', '<table><caption>t</caption><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>', [{type: 'table', caption: 't', head: [['a', 'b']], rows: [['1', '2']]}]],
  ['a table with row heads', '<table><tr><th>x<td>1<tr><th>y<td>2</table>', [{type: 'table', rows: [['x', '1'], ['y', '2']], rowHeads: true}]],
  ['a table with spans', '<table><tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td>d</table>', [{type: 'table', rows: [['a', 'b', 'b'], ['a', 'c', 'd']]}]],
  ['a table with short rows', '<table><tr><td>a<td>b<tr><td>c</table>', [{type: 'table', rows: [['a', 'b'], ['c', '']]}]],
  ['a table for layout', '<table><tr><td><p>a</p><tr><td>b</table>', [p('a'), p('b')]],
  ['a rule', '<p>a</p><hr>', [p('a'), {type: 'divider'}]],
  ['preformatted text', '<pre><code class="language-js">a\n  b</code></pre>', [{type: 'code', text: 'a\n  b', language: 'js'}]],
  ['details', '<details><summary>t</summary><p>a</p></details>', [{type: 'box', title: 't', body: [p('a')]}]],
  ['a picture', '<p><img src="https://a.example/a.png" alt="x" width="4" height="3"></p>', [{type: 'image', src: 'https://a.example/a.png', width: 4, height: 3, alt: 'x'}]],
  ['a decorative picture', '<img src="https://a.example/a.png" alt="">', [{type: 'image', src: 'https://a.example/a.png', decorative: true}]],
  ['a picture by http', '<img src="http://a.example/a.png">', [{type: 'image', src: 'https://a.example/a.png'}]],
  ['a picture without a scheme', '<img src="//a.example/a.png">', [{type: 'image', src: 'https://a.example/a.png'}]],
  ['a late picture', '<img src="data:image/gif;base64,R0" data-src="https://a.example/a.png">', [{type: 'image', src: 'https://a.example/a.png'}]],
  ['a picture again in noscript', '<img data-src="https://a.example/a.png"><noscript><img src="https://a.example/a.png"></noscript>', [{type: 'image', src: 'https://a.example/a.png'}]],
  ['a picture in noscript alone', '<noscript><img src="https://a.example/a.png"></noscript>', [{type: 'image', src: 'https://a.example/a.png'}]],
  ['a picture in text', '<p>a<img src="https://a.example/a.png">b</p>', [p('a'), {type: 'image', src: 'https://a.example/a.png'}, p('b')]],
  ['a linked picture', '<a href="https://a.example/"><img src="https://a.example/a.png"></a>', [{type: 'image', src: 'https://a.example/a.png', url: 'https://a.example/'}]],
  ['srcset', '<img src="https://a.example/a.png" srcset="https://a.example/b,c.png 300w,https://a.example/d.png 600w">', [{type: 'image', src: 'https://a.example/a.png', sources: [{src: 'https://a.example/b,c.png', width: 300}, {src: 'https://a.example/d.png', width: 600}]}]],
  ['picture with sources', '<picture><source srcset="https://a.example/a.webp 300w" type="image/webp"><img src="https://a.example/a.png"></picture>', [{type: 'image', src: 'https://a.example/a.png', sources: [{src: 'https://a.example/a.webp', width: 300, type: 'image/webp'}]}]],
  ['a figure', '<figure><img src="https://a.example/a.png"><figcaption>Words. (Photo: Ann Lee/AP)</figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Words.', credit: 'Ann Lee/AP'}]],
  ['a bracket that is no credit', '<figure><img src="https://a.example/a.png"><figcaption>Ann (left)</figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Ann (left)'}]],
  ['a marked credit', '<figure><img src="https://a.example/a.png"><figcaption>Words. <span class="credit">Ann</span></figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Words.', credit: 'Ann'}]],
  ['an old caption of WordPress', '<div class="wp-caption"><img src="https://a.example/a.png"><p class="wp-caption-text">Words</p></div>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Words'}]],
  ['a gallery', '<figure class="wp-block-gallery"><figure><img src="https://a.example/a.png"></figure><figure><img src="https://a.example/b.png"><figcaption>b</figcaption></figure><figcaption>both</figcaption></figure>', [{type: 'gallery', images: [{src: 'https://a.example/a.png'}, {src: 'https://a.example/b.png', caption: 'b'}], caption: 'both'}]],
  ['two pictures in a figure', '<figure><img src="https://a.example/a.png"><img src="https://a.example/b.png"></figure>', [{type: 'image', src: 'https://a.example/a.png'}, {type: 'image', src: 'https://a.example/b.png'}]],
  ['a film', '<video poster="https://a.example/p.jpg" width="640" height="360"><source src="https://a.example/a.mp4" type="video/mp4"><track src="https://a.example/a.vtt" srclang="en" label="English" kind="captions"></video>', [{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}], tracks: [{kind: 'captions', src: 'https://a.example/a.vtt', lang: 'en', label: 'English'}], poster: {src: 'https://a.example/p.jpg'}, aspect: '16:9'}]],
  ['a sound', '<audio src="https://a.example/a.mp3"></audio>', [{type: 'audio', provider: 'file', sources: [{src: 'https://a.example/a.mp3', type: 'audio/mpeg'}]}]],
  ['a poster of a third party', '<video src="https://a.example/a.mp4" poster="https://i.ytimg.com/vi/x/0.jpg"></video>', [{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}]}]],
  ['a known player', '<p><iframe src="//www.youtube.com/embed/dQw4w9WgXcQ?start=5" title="Song"></iframe></p>', [{type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', start: 5, url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Song'}]],
  ['a player that loads late', '<iframe src="about:blank" data-src="https://player.vimeo.com/video/76979871"></iframe>', [{type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'}]],
  ['a player that is only a tag', '<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>', [{type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}]],
  ['Flash of YouTube', '<object data="http://www.youtube.com/v/dQw4w9WgXcQ"></object>', [{type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}]],
  ['an unknown frame', '<iframe src="https://maps.example/x" title="Map"></iframe>', [{type: 'embed', provider: 'other', url: 'https://maps.example/x', title: 'Map'}]],
  ['a player with a caption', '<figure><iframe src="https://player.vimeo.com/video/1"></iframe><figcaption>Words</figcaption></figure>', [{type: 'video', provider: 'vimeo', id: '1', url: 'https://vimeo.com/1', caption: 'Words'}]],
  ['a bare address', '<p>https://youtu.be/dQw4w9WgXcQ</p>', [{type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}]],
  ['a bare address in the wrapper of WordPress', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://x.com/ann/status/20\n</div></figure>', [{type: 'embed', url: 'https://x.com/ann/status/20', provider: 'x', id: '20'}]],
  ['an unknown bare address', '<p>https://a.example/</p>', [p('https://a.example/')]],
  ['a Brid place and its script', '<div class="brid" id="Brid_1"></div><script>$bp("Brid_1", {"id":"5260","video":"84806","width":"16","height":"9", title: \'It\\u2019s on\'});</script>', [{type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'It’s on'}]],
  ['a Brid place of the newer script', '<script>var _bp=_bp||[];_bp.push({"div":"Brid_2","obj":{"id":"5260","video":"84806"}});</script><div id="Brid_2" class="brid"></div>', [{type: 'video', provider: 'brid', id: '84806', player: '5260'}]],
  ['a shortcode in text', '<p>a [brid video="1" player="2"] b</p><p>c</p>', [p('a'), {type: 'video', provider: 'brid', id: '1', player: '2'}, p('b'), p('c')]],
  ['http media of a shortcode', '<p>[video src="http://a.example/a.mp4"]</p>', [{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}]}]],
  ['words in brackets', '<p>It <em>were</em> [sic] so.</p>', [p(['It ', {t: 'em', c: ['were']}, ' [sic] so.'])]],
  ['a block in a mark', '<strong><p>a</p></strong>', [p([{t: 'strong', c: ['a']}])]],
  ['an unknown element', '<x-card>a</x-card>', [p('a')]],
  ['a word and how it is read', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>', [p('漢 (かん)字')]],
  ['a place in the article', '<p><a href="#top">Up</a> and <a name="x">here</a></p>', [p('Up and here')]],
  ['a mark of a footnote without sup', '<p>a<a href="#_ftn1">[1]</a> b</p>', [p('a b')]],
  ['footnotes of WordPress', '<p>a<sup class="fn"><a href="#n1" id="n1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="n1">In May. <a href="#n1-link">↩︎</a></li></ol>', [p('a'), {type: 'list', items: [{content: 'In May.'}], ordered: true}]],
  ['marks around blocks, once', '<em><em><p>a</p></em></em>', [p([{t: 'em', c: ['a']}])]],
  ['words around page furniture', '<div>a<nav>b</nav>c</div>', [p('a'), p('c')]],
  ['a language of its own', '<p lang="ar" dir="rtl">a</p><ul lang="fr"><li>b</li></ul>', [{...p('a'), lang: 'ar'}, {type: 'list', items: [{content: 'b'}], lang: 'fr'}]],
  ['a direction of its own', '<p dir="rtl">a</p><p dir="ltr">b</p>', [{...p('a'), dir: 'rtl'}, p('b')]],
  ['the language of the page again', '<p lang="en">a</p>', [p('a')]],
  ['a quote of more paragraphs than one may hold', `<blockquote>${'<p>a</p>'.repeat(21)}<cite>Ann</cite></blockquote>`, [{type: 'quote', content: Array(20).fill('a'), by: {name: 'Ann'}}, {type: 'quote', content: ['a'], by: {name: 'Ann'}}]],
  ['a quote of a name alone', '<blockquote><cite>Ann</cite></blockquote>', [{type: 'quote', content: ['Ann']}]],
  ['a name in blocks', '<blockquote><p>a</p><footer><p>Ann</p><p>of Ribera</p></footer></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann of Ribera'}}]],
  ['a picture in an attribution', '<blockquote><p>a</p><footer><img src="https://a.example/a.png">Ann</footer></blockquote>', [{type: 'quote', content: ['a'], by: {name: 'Ann'}}, {type: 'image', src: 'https://a.example/a.png'}]],
  ['a quotation after a colon', '<p>He said:</p><p>“It <em>was</em> so.”</p><p>“So.”</p>', [p('He said:'), {type: 'quote', content: [['It ', {t: 'em', c: ['was']}, ' so.']]}, p('“So.”')]],
  ['a list item of a list alone', '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>', [{type: 'list', items: [{content: 'a', items: [{content: 'b'}]}]}]],
  ['a table in a figure', '<figure class="wp-block-table"><table><tr><th>a<th>b<tr><td>1<td>2</table><figcaption>t (Source: A/B)</figcaption></figure>', [{type: 'table', head: [['a', 'b']], rows: [['1', '2']], caption: 't (A/B)'}]],
  ['a quotation in a table', '<table><tr><th>a<th>b<tr><td><blockquote>q</blockquote><td>c</table>', [{type: 'table', head: [['a', 'b']], rows: [['', 'c']]}, {type: 'quote', content: ['q']}]],
  ['text beside a picture', '<div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="https://a.example/a.png"></figure><div class="wp-block-media-text__content"><p>a</p></div></div>', [{type: 'image', src: 'https://a.example/a.png'}, p('a')]],
  ['columns', '<div class="wp-block-columns"><div class="wp-block-column"><p>a</p></div><div class="wp-block-column"><p>b</p></div></div>', [p('a'), p('b')]],
  ['a figure with words beside its picture', '<figure><img src="https://a.example/a.png"><p>Tap to enlarge</p><figcaption>The bridge</figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'The bridge'}, p('Tap to enlarge')]],
  ['a caption of Blogger', '<table class="tr-caption-container"><tbody><tr><td><a href="https://a.example/b"><img src="https://a.example/a.png"></a></td></tr><tr><td class="tr-caption">The bridge</td></tr></tbody></table>', [{type: 'image', src: 'https://a.example/a.png', url: 'https://a.example/b', caption: 'The bridge'}]],
  ['a gallery of older blocks', '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="https://a.example/a.png"></figure></li><li><figure><img src="https://a.example/b.png"><figcaption>b</figcaption></figure></li></ul>', [{type: 'gallery', images: [{src: 'https://a.example/a.png'}, {src: 'https://a.example/b.png', caption: 'b'}]}]],
  ['a classic gallery', '<div class="gallery"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a"><img src="https://a.example/a.png"></a></dt><dd class="wp-caption-text gallery-caption">a</dd></dl><dl class="gallery-item"><dt><img src="https://a.example/b.png"></dt></dl></div>', [{type: 'gallery', images: [{src: 'https://a.example/a.png', url: 'https://site.example/a', caption: 'a'}, {src: 'https://a.example/b.png'}]}]],
  ['a gallery with words between', '<div class="gallery"><img src="https://a.example/a.png"><p>a</p><img src="https://a.example/b.png"></div>', [{type: 'image', src: 'https://a.example/a.png'}, p('a'), {type: 'image', src: 'https://a.example/b.png'}]],
  ['a caption of paragraphs', '<figure><img src="https://a.example/a.png"><figcaption><p>One.</p><p>Two.</p></figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: ['One.', {t: 'br'}, 'Two.']}]],
  ['a caption in small print', '<figure><img src="https://a.example/a.png"><figcaption><small>Words.</small></figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Words.'}]],
  ['a credit beside the caption', '<figure><img src="https://a.example/a.png"><figcaption>Words.</figcaption><span class="image-credit">Photo: Ann</span></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'Words.', credit: 'Ann'}]],
  ['a picture in a place named for its credit', '<figure class="image-with-credit"><div class="has-credit"><img src="https://a.example/a.png"></div><figcaption>a</figcaption></figure>', [{type: 'image', src: 'https://a.example/a.png', caption: 'a'}]],
  ['a late picture by an attribute of any name', '<img src="/img/blank.gif" data-hi-res="https://a.example/a.jpg">', [{type: 'image', src: 'https://a.example/a.jpg'}]],
  ['a late picture in the data of an attribute', `<img src="data:image/gif;base64,R0" data-options='{"credit": "Ann", "src": "https:\\/\\/a.example\\/a.jpg?w=2"}'>`, [{type: 'image', src: 'https://a.example/a.jpg?w=2'}]],
  ['a late picture by srcset alone', '<img src="data:image/gif;base64,R0" data-srcset="https://a.example/a.jpg 300w, https://a.example/b.jpg 600w">', [{type: 'image', src: 'https://a.example/b.jpg', sources: [{src: 'https://a.example/a.jpg', width: 300}, {src: 'https://a.example/b.jpg', width: 600}]}]],
  ['a picture of sources alone', '<picture><source srcset="https://a.example/a.webp 1x, https://a.example/b.webp 2x"><img src="data:image/gif;base64,R0" alt="a"></picture>', [{type: 'image', src: 'https://a.example/b.webp', alt: 'a'}]],
  ['a picture in noscript in another size', '<img data-src="https://a.example/a-1024x683.jpg"><noscript><img src="https://a.example/a.jpg"></noscript>', [{type: 'image', src: 'https://a.example/a-1024x683.jpg'}]],
  ['a frame that a consent tool keeps', '<iframe src="about:blank" data-cookieblock-src="https://player.vimeo.com/video/76979871"></iframe>', [{type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'}]],
  ['a bare address in the wrapper that WordPress did not know', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://a.example/x\n</div><figcaption>c</figcaption></figure>', [{type: 'embed', provider: 'other', url: 'https://a.example/x'}, p('c')]],
  ['a raw caption', '<p>a [caption id="x" width="300"]<img src="https://a.example/a.png" alt="x"> The <em>old</em> bridge[/caption] b</p>', [p('a'), {type: 'image', src: 'https://a.example/a.png', alt: 'x', caption: ['The ', {t: 'em', c: ['old']}, ' bridge']}, p('b')]],
  ['raw captions in a row', '[caption caption="One"]<a href="/l"><img src="https://a.example/a.png"></a>[/caption][caption]<img src="https://a.example/b.png">Two[/caption]', [{type: 'image', src: 'https://a.example/a.png', url: 'https://site.example/l', caption: 'One'}, {type: 'image', src: 'https://a.example/b.png', caption: 'Two'}]],
  ['shells of a page builder', '<p>[vc_row][vc_column width=”1/1″][vc_column_text]</p><p>a</p><p>[/vc_column_text][/vc_column][/vc_row]</p>', [p('a')]],
  ['what is hidden by its style', '<p>a</p><p style="display: none">b</p>', [p('a')]],

  ['what is hidden', '<p>a</p><p hidden>b</p>', [p('a')]],
];

describe('readHtml', () => {
  for (const [what, html, expected] of cases) {
    it(`reads ${what}`, async () => expect((await read(`<h1>Head</h1>${html}`)).body).to.deep.equal(expected));
  }
});

describe('the types and languages of HTML', () => {
  /** The language of the page, what stands there, and its words. */
  const languages: readonly (readonly [string, string, string, unknown])[] = [
    ['French keeps the space before its marks', 'fr', '<p>«&nbsp;Non&nbsp;!&nbsp;» dit-il&nbsp;: 100&nbsp;000&nbsp;€</p>', '«\u00a0Non\u00a0!\u00a0» dit-il\u00a0: 100\u00a0000\u00a0€'],
    ['French keeps no other', 'fr', '<p>Il&nbsp;dit non.</p>', 'Il dit non.'],
    ['French keeps one space where there were two', 'fr', '<p>Non &nbsp;!</p>', 'Non\u00a0!'],
    ['French keeps its narrow space', 'fr', '<p>Non\u202f!</p>', 'Non\u202f!'],
    ['English keeps none', 'en-GB', '<p>10&nbsp;km,&nbsp;he said</p>', '10 km, he said'],
    ['Persian keeps its joiners', 'fa', '<p>می\u200cخواهم\u200c</p>', 'می\u200cخواهم\u200c'],
    ['Hebrew keeps Latin words and marks of direction', 'he', '<p>ב-3 <span dir="ltr" lang="en">"100%!"</span>\u200f</p>', ['ב-3 ', {t: 'span', lang: 'en', c: ['"100%!"']}, '\u200f']],
    ['Japanese keeps its space', 'ja', '<p>一\u3000二「三」</p>', '一\u3000二「三」'],
    ['Thai keeps its words together', 'th', '<p>น้ำมาตอนกลางคืน</p>', 'น้ำมาตอนกลางคืน'],
    ['soft hyphens stay', 'de', '<p>Donau\u00addampf</p>', 'Donau\u00addampf'],
  ];
  for (const [title, lang, html, words] of languages) {
    it(title, async () => expect((await read(`<h1>x</h1>${html}`, undefined, {lang})).body).to.deep.equal([p(words)]));
  }

  it('say the language and the direction of the element around all', async () => {
    const {draft} = await read('<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body dir="rtl"><article lang="he"><h1>x</h1><p>y</p></article></body></html>');
    expect(draft).to.deep.equal({lang: 'he', headline: 'x', body: [p('y')]});
  });

  it('say the direction that only the page says', async () => {
    const {draft} = await read('<html dir="ltr"><body dir="rtl"><h1>x</h1><p>y</p><p dir="ltr">z</p></body></html>', undefined, {lang: undefined});
    expect(draft).to.deep.equal({dir: 'rtl', headline: 'x', body: [p('y'), {...p('z'), dir: 'ltr'}]});
  });
});
