import {expect} from '@open-wc/testing';
import {a, p, read} from './read-body.js';

const box = (title: string | undefined, ...body: object[]) => ({type: 'box', ...(title && {title}), body});

/** A card, its HTML as Ghost or WordPress prints it, and the blocks that it becomes. */
const cards: readonly (readonly [string, string, readonly object[]])[] = [
  ['a picture', '<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img src="/b.jpg" class="kg-image" alt="A bridge" loading="lazy"><figcaption>The bridge</figcaption></figure>', [{type: 'image', src: 'https://site.example/b.jpg', alt: 'A bridge', caption: 'The bridge'}]],
  [
    'a gallery',
    '<figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg"></div><div class="kg-gallery-image"><img src="/b.jpg"></div></div></div><figcaption>Both</figcaption></figure>',
    [{type: 'gallery', images: [{src: 'https://site.example/a.jpg'}, {src: 'https://site.example/b.jpg'}], caption: 'Both'}],
  ],
  ['an embed', '<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" title="A film"></iframe></figure>', [{type: 'video', provider: 'youtube', id: 'aqz-KE-bpKQ', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: 'A film'}]],
  [
    'a bookmark',
    '<figure class="kg-card kg-bookmark-card kg-card-hascaption"><a class="kg-bookmark-container" href="https://a.example/map"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The map</div><div class="kg-bookmark-description">Where the water stood</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://a.example/icon.png"><span class="kg-bookmark-author">Example</span><span class="kg-bookmark-publisher">Ann</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://a.example/map.jpg" alt=""></div></a><figcaption>See too</figcaption></figure>',
    [{type: 'link', url: 'https://a.example/map', title: 'The map', description: 'Where the water stood', source: 'Example', image: {src: 'https://a.example/map.jpg', decorative: true}}, p('See too')],
  ],
  [
    'a film',
    '<figure class="kg-card kg-video-card"><div class="kg-video-container"><video src="https://a.example/a.mp4" poster="https://a.example/a.jpg" width="640" height="360"></video><div class="kg-video-overlay"><button class="kg-video-large-play-icon"><svg></svg></button></div><div class="kg-video-player-container"><span class="kg-video-current-time">0:00</span><div class="kg-video-time">/<span class="kg-video-duration">1:05</span></div><button>1×</button></div></div><figcaption>Rain</figcaption></figure>',
    [{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}], poster: {src: 'https://a.example/a.jpg'}, aspect: '16:9', caption: 'Rain', duration: 65}],
  ],
  [
    'a sound',
    '<div class="kg-card kg-audio-card"><img src="https://a.example/c.jpg" alt="audio-thumbnail" class="kg-audio-thumbnail"><div class="kg-audio-thumbnail placeholder kg-audio-hide"><svg></svg></div><div class="kg-audio-player-container"><audio src="https://a.example/a.mp3"></audio><div class="kg-audio-title">Rain</div><div class="kg-audio-player"><span class="kg-audio-current-time">0:00</span><span class="kg-audio-duration">12:01</span></div></div></div>',
    [{type: 'audio', provider: 'file', sources: [{src: 'https://a.example/a.mp3', type: 'audio/mpeg'}], title: 'Rain', duration: 721, poster: {src: 'https://a.example/c.jpg', alt: 'audio-thumbnail'}}],
  ],
  ['a callout', '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">⚠️</div><div class="kg-callout-text">Boil <b>your</b> water.</div></div>', [box(undefined, p(['⚠️ Boil ', {t: 'strong', c: ['your']}, ' water.']))]],
  ['a toggle', '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">What to do</h4><button></button></div><div class="kg-toggle-content"><p>Stay.</p><ul><li>a</li></ul></div></div>', [box('What to do', p('Stay.'), {type: 'list', items: [{content: 'a'}]})]],
  ['a button', '<div class="kg-card kg-button-card kg-align-center"><a href="/sub" class="kg-btn">Subscribe</a></div>', [{type: 'link', url: 'https://site.example/sub', title: 'Subscribe'}]],
  [
    'a product',
    '<div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="/p.jpg" class="kg-product-card-image"><div class="kg-product-card-title-container"><h4 class="kg-product-card-title">A pump</h4></div><div class="kg-product-card-description"><p>Pumps.</p></div><a href="https://a.example/" class="kg-product-card-button"><span>Buy</span></a></div></div>',
    [box('A pump', {type: 'image', src: 'https://site.example/p.jpg'}, p('Pumps.'), p([a('https://a.example/', 'Buy')]))],
  ],
  [
    'a file',
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://a.example/r.pdf" download><div class="kg-file-card-contents"><div class="kg-file-card-title">The report</div><div class="kg-file-card-caption">Of the town</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">r.pdf</div><div class="kg-file-card-filesize">2 MB</div></div></div></a></div>',
    [{type: 'link', url: 'https://a.example/r.pdf', title: 'The report', description: 'Of the town · r.pdf · 2 MB'}],
  ],
  ['a header', '<div class="kg-card kg-header-card"><h2 class="kg-header-card-header">Head</h2><h3 class="kg-header-card-subheader">Sub</h3></div>', [{type: 'heading', level: 2, content: 'Head'}, {type: 'heading', level: 3, content: 'Sub'}]],
  ['the other quotation', '<blockquote class="kg-blockquote-alt">We heard nothing.</blockquote>', [{type: 'quote', content: ['We heard nothing.']}]],
  ['HTML between comments', '<!--kg-card-begin: html--><p>x</p><!--kg-card-end: html-->', [p('x')]],
  ['a file of WordPress', '<div class="wp-block-file"><a id="x" href="https://a.example/r.pdf">The report</a><a href="https://a.example/r.pdf" class="wp-block-file__button" download>Download</a></div>', [{type: 'link', url: 'https://a.example/r.pdf', title: 'The report'}]],
  ['buttons of WordPress', '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/a">A</a></div><div class="wp-block-button"><a class="wp-block-button__link">B</a></div></div>', [{type: 'link', url: 'https://site.example/a', title: 'A'}, p('B')]],
  ['a poem of WordPress', '<pre class="wp-block-verse">Roses\n  are <em>red</em></pre>', [p(['Roses', {t: 'br'}, 'are ', {t: 'em', c: ['red']}])]],
  [
    'a story of another site',
    '<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper"><blockquote class="wp-embedded-content" data-secret="a"><a href="https://a.example/s/">Their story</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" src="https://a.example/s/embed/#?secret=a" title="“Their story”"></iframe></div></figure>',
    [{type: 'link', url: 'https://a.example/s/', title: 'Their story'}],
  ],
  ['a card without an address', '<figure class="kg-card kg-bookmark-card"><div class="kg-bookmark-title">The map</div></figure>', [p('The map')]],
];

describe('a card', () => {
  for (const [what, html, expected] of cards) {
    it(`that is ${what} becomes what it shows`, async () => expect((await read(`<h1>H</h1>${html}`)).body).to.deep.equal(expected));
  }

  it('that asks for an address is furniture', async () => {
    const {body, texts} = await read('<h1>H</h1><div class="kg-card kg-signup-card"><h2>Sign up</h2><form><button>Go</button></form></div>');
    expect([body, texts('unknown-element')]).to.deep.equal([[], ['Sign up Go']]);
  });

  it('names what it does not keep', async () => {
    const {texts} = await read(`<h1>H</h1>${cards.find(([what]) => what === 'a bookmark')![1]}`);
    expect(texts('text-cleaned')).to.deep.equal(['Ann https://a.example/icon.png']);
  });
});
